import { escapeHtml } from './markup.ts';
import type { PageLanguage } from './page-state.ts';

const words: Readonly<Record<PageLanguage, { chat: string; first: string; second: string; write: string }>> =
  {
    en: {
      chat: 'In-call messages',
      first: 'Here is the draft we talked about:',
      second: 'Thank you! I will read it before we meet again.',
      write: 'Send a message',
    },
    de: {
      chat: 'Nachrichten im Anruf',
      first: 'Hier ist der Entwurf, über den wir gesprochen haben:',
      second: 'Danke! Ich lese ihn vor unserem nächsten Treffen.',
      write: 'Nachricht senden',
    },
    ja: {
      chat: '通話中のメッセージ',
      first: '先ほどお話しした下書きです：',
      second: 'ありがとうございます。次回までに読んでおきます。',
      write: 'メッセージを送信',
    },
  };

/** Builds the open chat: a box where the page takes keys, and a link a person may click. */
export function chatPane(language: PageLanguage, partner: string): string {
  const say = words[language];
  return `<aside class="s-chat" aria-label="${say.chat}">
  <h2>${say.chat}</h2>
  <p><b>${escapeHtml(partner)}</b>${say.first} <a id="chat-link" href="#draft">draft-2.pdf</a></p>
  <p class="s-mine">${say.second}</p>
  <textarea id="chat-box" rows="2" placeholder="${say.write}" aria-label="${say.write}"></textarea>
</aside>`;
}

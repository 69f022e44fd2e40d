import { describe, expect, it } from 'vitest';
import { readQuickEntries, readQuickEntry } from '../../../../../lib/domain/quick-entry';
import { contextIn, type LanguageTag } from './typed-table';

const lines: Record<LanguageTag, { readonly mine: readonly string[]; readonly left: readonly string[] }> = {
  en: {
    mine: [
      'I will send the slides',
      "I'll send the slides",
      'I’ll introduce Ana to Carol',
      "I'm going to send the slides",
      'I will also send the slides',
      'I shall send the slides',
    ],
    left: [
      'I Will Always Love You: listen',
      'I will not send it',
      'I will need your CV',
      "I'll need you to send the CV",
      "I'll have you review it",
      'I will be away',
      "I'll wait for the CV",
      'I think you will send it',
      'You will send the slides',
      'We will send the slides',
      'Will I send the slides?',
      'Illustrate the slides',
      'Ask what I will send',
    ],
  },
  de: {
    mine: [
      'Ich werde die Folien senden',
      'Ich werde dir die Folien senden',
      'ich werde Ana vorstellen',
      'Ich werde morgen anrufen',
      'Ich werde den Plan prüfen',
    ],
    left: [
      'Ich werde dreißig',
      'Ich werde morgen dreißig',
      'Ich werde nicht senden',
      'Ich werde deine Folien brauchen',
      'Ich werde weg sein',
      'Ich werde dich bitten, zu senden',
      'Ichform üben',
      'Du wirst die Folien senden',
    ],
  },
  fr: {
    mine: [
      'Je vais envoyer les notes',
      "J'enverrai les notes",
      'J’appellerai Ana',
      "Je t'enverrai les notes",
      'Je ferai le plan',
    ],
    left: [
      'Je vais bien',
      'Je ne ferai rien',
      "J'aurai besoin du CV",
      'Je vais au bureau',
      'Tu enverras les notes',
      'Jeter les notes',
    ],
  },
  es: {
    mine: [
      'Voy a enviar las notas',
      'Enviaré las notas',
      'Te enviaré las notas',
      'Yo haré el plan',
      'Llamaré a Ana',
    ],
    left: [
      'Voy a necesitar el CV',
      'Voy a la oficina',
      'No enviaré nada',
      'Esperaré el CV',
      'Enviarás las notas',
      'Leer sobre el café',
    ],
  },
  pt: {
    mine: [
      'Vou enviar as notas',
      'Eu vou enviar as notas',
      'Enviarei as notas',
      'Vou te enviar as notas',
      'Ligarei para Ana',
    ],
    left: [
      'Vou precisar do CV',
      'Vou bem',
      'Vou ao escritório',
      'Não enviarei nada',
      'Você vai enviar as notas',
      'Rei Arthur: ler o livro',
    ],
  },
  ja: {
    mine: [
      '私が資料を送ります',
      '私がリンクを送ります',
      '僕が資料をアナに送ります',
      '自分が計画を書きます',
      'わたしが会議を予約します',
    ],
    left: [
      '私が好きな本を読む',
      '私が書いた本を読む',
      '私の資料を送る',
      'あなたが資料を送ります',
      '私がいないときに電話する',
    ],
  },
  ar: {
    mine: [
      'سأرسل الملاحظات',
      'أنا سأرسل الملاحظات',
      'سوف أرسل الملاحظات',
      'سأكتب الخطة',
      'سأتصل بآنا',
      'سأقدم آنا',
    ],
    left: ['سأل عن الملاحظات', 'سألت آنا عن الخطة', 'لن أرسل شيئا', 'سترسل آنا الملاحظات', 'أرسل الملاحظات'],
  },
};

describe.each(Object.entries(lines) as [LanguageTag, (typeof lines)['en']][])(
  'What somebody says they will do: in %s',
  (tag, { mine, left }) => {
    it.each(mine)('%j is of the one who types, word for word', (line) => {
      const { owner, text } = readQuickEntry(`${line}`, { ...contextIn(tag), myRole: 'mentor' });
      expect([owner, text.length > 0 && line.startsWith(text)]).toEqual(['mentor', true]);
      expect(readQuickEntry(line, { ...contextIn(tag), myRole: 'mentoree' }).owner).toBe('mentoree');
    });

    it.each(left)('%j does not say whose it is', (line) => {
      expect(readQuickEntry(line, contextIn(tag)).owner).toBeNull();
    });
  },
);

describe('What somebody says they will do', () => {
  it('is theirs in pasted lines, too, without the bullet', () => {
    const [first, second] = readQuickEntries('• I will send it\n• Read it', contextIn('en'));
    expect([first?.owner, second?.owner]).toEqual(['mentor', null]);
  });

  it('is of whom an @ names', () => {
    expect(readQuickEntry('I will send it @Ana', contextIn('en')).owner).toBe('mentoree');
  });
});

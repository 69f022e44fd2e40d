import type { PageLanguage } from '../page-state.ts';

/** What the page says, none of which tells the extension anything. */
export interface JitsiWords {
  readonly yourName: string;
  readonly join: string;
  readonly waiting: string;
  readonly mute: string;
  readonly camera: string;
  readonly leave: string;
  readonly thanks: string;
}

export const jitsiWords: Readonly<Record<PageLanguage, JitsiWords>> = {
  en: {
    yourName: 'Enter your name',
    join: 'Join meeting',
    waiting: 'Asking to join meeting…',
    mute: 'Mute microphone',
    camera: 'Stop camera',
    leave: 'Leave the meeting',
    thanks: 'Thank you for your visit',
  },
  de: {
    yourName: 'Name eingeben',
    join: 'Konferenz beitreten',
    waiting: 'Beitritt wird angefragt…',
    mute: 'Mikrofon stummschalten',
    camera: 'Kamera ausschalten',
    leave: 'Konferenz verlassen',
    thanks: 'Danke für den Besuch',
  },
  ja: {
    yourName: '名前を入力',
    join: 'ミーティングに参加',
    waiting: '参加を依頼しています…',
    mute: 'マイクをミュート',
    camera: 'カメラを停止',
    leave: 'ミーティングを退出',
    thanks: 'ご利用ありがとうございました',
  },
};

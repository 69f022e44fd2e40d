import type { PageLanguage } from '../page-state.ts';

/** What the pages say. None of it may tell the extension anything. */
export interface NewestZoomWords {
  readonly leave: string;
  readonly people: string;
  readonly waiting: string;
  readonly ended: string;
  readonly update: string;
  readonly disconnected: string;
  readonly locked: string;
  readonly left: string;
  readonly ok: string;
}

export const newestZoomWords: Readonly<Record<PageLanguage, NewestZoomWords>> = {
  en: {
    leave: 'Leave',
    people: 'Participants',
    waiting: 'The host will let you in soon',
    ended: 'The host has closed this meeting',
    update: 'A newer version is needed to stay in this meeting',
    disconnected: 'You are no longer connected',
    locked: 'Locked',
    left: 'Remaining',
    ok: 'OK',
  },
  de: {
    leave: 'Verlassen',
    people: 'Teilnehmende',
    waiting: 'Der Host lässt Sie gleich herein',
    ended: 'Der Host hat dieses Meeting geschlossen',
    update: 'Für dieses Meeting ist eine neuere Version nötig',
    disconnected: 'Sie sind nicht mehr verbunden',
    locked: 'Gesperrt',
    left: 'Verbleibend',
    ok: 'OK',
  },
  ja: {
    leave: '退出',
    people: '参加者',
    waiting: 'まもなくホストが入室を許可します',
    ended: 'ホストがこのミーティングを閉じました',
    update: 'このミーティングには新しいバージョンが必要です',
    disconnected: '接続されていません',
    locked: 'ロック中',
    left: '残り時間',
    ok: '了解',
  },
};

/** The word beside the clock that runs down, in the client's other languages. */
export const wordsForLeft = ['剩餘', '남음', 'Resterend', 'Restant', 'Осталось', 'Kalan', 'Còn lại'] as const;

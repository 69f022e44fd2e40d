import type { PageLanguage } from '../page-state.ts';

export interface ZoomWords {
  readonly launchTitle: string;
  readonly joinMeeting: string;
  readonly joinApp: string;
  readonly joinBrowser: string;
  readonly back: string;
  readonly muteMe: string;
  readonly stopVideo: string;
  readonly enterInfo: string;
  readonly yourName: string;
  readonly join: string;
  readonly waiting: string;
  readonly leave: string;
  readonly end: string;
  readonly leaveMeeting: string;
  readonly endForAll: string;
  readonly cancel: string;
  readonly info: string;
  readonly participants: string;
  readonly hostParticipants: string;
  readonly more: string;
  readonly you: string;
  readonly endWarning: string;
  readonly ended: string;
  readonly home: string;
  readonly signIn: string;
  readonly signUp: string;
  readonly invalid: string;
  readonly breakout: string;
  readonly remaining: string;
  readonly reconnecting: string;
  readonly locked: string;
}

/** What Zoom's pages say. */
export const zoomWords: Readonly<Record<PageLanguage, ZoomWords>> = {
  en: {
    launchTitle: 'Join from Zoom Workplace app - Zoom',
    joinMeeting: 'Join meeting',
    joinApp: 'Join from Zoom Workplace app',
    joinBrowser: 'Join from browser',
    back: 'Back',
    muteMe: 'mute my microphone',
    stopVideo: 'Stop Video',
    enterInfo: 'Enter Meeting Info',
    yourName: 'Your Name',
    join: 'Join',
    waiting: 'Please wait, the meeting host will let you in soon.',
    leave: 'Leave',
    end: 'End',
    leaveMeeting: 'Leave Meeting',
    endForAll: 'End Meeting for All',
    cancel: 'Cancel',
    info: 'Meeting information',
    participants: 'open the participants list pane,[2] particpants',
    hostParticipants: 'open the manage participants list pane,3 particpants,1 people are in waiting room',
    more: 'More meeting control',
    you: 'You',
    endWarning: 'Your meeting will end in 10 minutes',
    ended: 'This meeting has been ended by host',
    home: 'Home',
    signIn: 'Sign In',
    signUp: 'Sign Up',
    invalid: 'This meeting link is invalid (3,001)',
    breakout: 'Joining breakout room…',
    remaining: 'Remaining',
    reconnecting: 'You have been disconnected. Redirecting…',
    locked: 'Locked',
  },
  de: {
    launchTitle: 'Über die Zoom Workplace-App beitreten - Zoom',
    joinMeeting: 'Meeting beitreten',
    joinApp: 'Über die Zoom Workplace-App beitreten',
    joinBrowser: 'Mit dem Browser beitreten',
    back: 'Zurück',
    muteMe: 'Mein Mikrofon stummschalten',
    stopVideo: 'Video beenden',
    enterInfo: 'Meeting-Informationen eingeben',
    yourName: 'Ihr Name',
    join: 'Beitreten',
    waiting: 'Bitte warten Sie, der Host lässt Sie gleich eintreten.',
    leave: 'Verlassen',
    end: 'Beenden',
    leaveMeeting: 'Meeting verlassen',
    endForAll: 'Meeting für alle beenden',
    cancel: 'Abbrechen',
    info: 'Meeting-Informationen',
    participants: 'Teilnehmerliste öffnen,[2] Teilnehmer',
    hostParticipants: 'Teilnehmerliste verwalten,3 Teilnehmer,1 Person im Warteraum',
    more: 'Weitere Meeting-Steuerelemente',
    you: 'Ich',
    endWarning: 'Ihr Meeting endet in 10 Minuten',
    ended: 'Dieses Meeting wurde vom Host beendet',
    home: 'Startseite',
    signIn: 'Anmelden',
    signUp: 'Registrieren',
    invalid: 'Dieser Meeting-Link ist ungültig (3.001)',
    breakout: 'Breakout-Raum wird betreten…',
    remaining: 'verbleibend',
    reconnecting: 'Die Verbindung wurde getrennt. Sie werden weitergeleitet…',
    locked: 'Gesperrt',
  },
  ja: {
    launchTitle: 'Zoom Workplaceアプリから参加 - Zoom',
    joinMeeting: 'ミーティングに参加',
    joinApp: 'Zoom Workplaceアプリから参加',
    joinBrowser: 'ブラウザから参加',
    back: '戻る',
    muteMe: 'マイクをミュート',
    stopVideo: 'ビデオの停止',
    enterInfo: 'ミーティング情報を入力',
    yourName: 'お名前',
    join: '参加',
    waiting: 'お待ちください。まもなくホストが入室を許可します。',
    leave: '退出',
    end: '終了',
    leaveMeeting: 'ミーティングを退出',
    endForAll: '全員に対してミーティングを終了',
    cancel: 'キャンセル',
    info: 'ミーティング情報',
    participants: '参加者リストを開く,[2]人の参加者',
    hostParticipants: '参加者の管理を開く,3人の参加者,1人が待機室にいます',
    more: 'その他の操作',
    you: '自分',
    endWarning: 'ミーティングはあと10分で終了します',
    ended: 'このミーティングはホストによって終了されました',
    home: 'ホーム',
    signIn: 'サインイン',
    signUp: 'サインアップ',
    invalid: 'このミーティングリンクは無効です (3,001)',
    breakout: 'ブレイクアウトルームに参加中…',
    remaining: '残り',
    reconnecting: '切断されました。移動しています…',
    locked: 'ロック済み',
  },
};

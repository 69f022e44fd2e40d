import type { PageLanguage } from '../page-state.ts';

export interface MeetWords {
  readonly scheduled: string;
  readonly micOff: string;
  readonly cameraOff: string;
  readonly yourName: string;
  readonly joinNow: string;
  readonly askToJoin: string;
  readonly ready: string;
  readonly asking: string;
  readonly leave: string;
  readonly home: string;
  readonly you: string;
  readonly controls: string;
  readonly captions: string;
  readonly hand: string;
  readonly details: string;
  readonly chat: string;
  readonly left: string;
  readonly rejoin: string;
  readonly denied: string;
  readonly endWarning: string;
  readonly effects: string;
  readonly gotIt: string;
  readonly modal: string;
}

/** What Meet's pages say. */
export const meetWords: Readonly<Record<PageLanguage, MeetWords>> = {
  en: {
    scheduled: 'Scheduled',
    micOff: 'Turn off microphone',
    cameraOff: 'Turn off camera',
    yourName: 'Your name',
    joinNow: 'Join now',
    askToJoin: 'Ask to join',
    ready: 'Ready to join?',
    asking: 'Asking to be let in…',
    leave: 'Leave call',
    home: 'Return to home screen',
    you: 'You',
    controls: 'Call controls',
    captions: 'Turn on captions',
    hand: 'Raise hand',
    details: 'Meeting details',
    chat: 'Chat with everyone',
    left: 'You left the meeting',
    rejoin: 'Rejoin',
    denied: 'Someone in the call denied your request to join',
    endWarning: 'This call will end in 5 minutes',
    effects: 'Backgrounds and effects',
    gotIt: 'Got it',
    modal: 'Your meeting is safe',
  },
  de: {
    scheduled: 'Geplant',
    micOff: 'Mikrofon ausschalten',
    cameraOff: 'Kamera ausschalten',
    yourName: 'Ihr Name',
    joinNow: 'Jetzt teilnehmen',
    askToJoin: 'Teilnahme anfragen',
    ready: 'Bereit zur Teilnahme?',
    asking: 'Teilnahme wird angefragt…',
    leave: 'Anruf verlassen',
    home: 'Zurück zum Startbildschirm',
    you: 'Ich',
    controls: 'Anrufsteuerung',
    captions: 'Untertitel aktivieren',
    hand: 'Hand heben',
    details: 'Besprechungsdetails',
    chat: 'Mit allen chatten',
    left: 'Sie haben die Besprechung verlassen',
    rejoin: 'Wieder teilnehmen',
    denied: 'Ihre Anfrage zur Teilnahme wurde abgelehnt',
    endWarning: 'Dieser Anruf endet in 5 Minuten',
    effects: 'Hintergründe und Effekte',
    gotIt: 'OK',
    modal: 'Ihre Besprechung ist sicher',
  },
  ja: {
    scheduled: '予定',
    micOff: 'マイクをオフにする',
    cameraOff: 'カメラをオフにする',
    yourName: '名前',
    joinNow: '今すぐ参加',
    askToJoin: '参加をリクエスト',
    ready: '参加の準備はできましたか?',
    asking: '参加をリクエストしています…',
    leave: '通話から退出',
    home: 'ホーム画面に戻る',
    you: 'あなた',
    controls: '通話の操作',
    captions: '字幕をオンにする',
    hand: '挙手する',
    details: '会議の詳細',
    chat: '全員とチャット',
    left: '会議から退出しました',
    rejoin: '再参加',
    denied: '参加リクエストが拒否されました',
    endWarning: 'この通話はあと 5 分で終了します',
    effects: '背景とエフェクト',
    gotIt: 'OK',
    modal: '会議は保護されています',
  },
};

import type { PageLanguage } from '../page-state.ts';

export interface TeamsWords {
  readonly prejoinTitle: string;
  readonly onWeb: string;
  readonly inApp: string;
  readonly typeName: string;
  readonly cancel: string;
  readonly joinNow: string;
  readonly signIn: string;
  readonly connecting: string;
  readonly lobby: string;
  readonly chat: string;
  readonly calendar: string;
  readonly people: string;
  readonly raise: string;
  readonly more: string;
  readonly camera: string;
  readonly mic: string;
  readonly share: string;
  readonly leave: string;
  readonly leaveOptions: string;
  readonly popOut: string;
  readonly you: string;
  readonly endWarning: string;
  readonly mistake: string;
  readonly removed: string;
  readonly rejoin: string;
  readonly dismiss: string;
  readonly notFound: string;
  readonly backToCall: string;
}

/** What Teams' pages say. */
export const teamsWords: Readonly<Record<PageLanguage, TeamsWords>> = {
  en: {
    prejoinTitle: 'Microsoft Teams meeting | Microsoft Teams',
    onWeb: 'Continue on this browser',
    inApp: 'Join on the Teams app',
    typeName: 'Type your name',
    cancel: 'Cancel',
    joinNow: 'Join now',
    signIn: 'Sign in',
    connecting: 'Connecting…',
    lobby: 'Someone in the meeting should let you in soon',
    chat: 'Chat',
    calendar: 'Calendar',
    people: 'People',
    raise: 'Raise',
    more: 'More',
    camera: 'Camera',
    mic: 'Mic',
    share: 'Share',
    leave: 'Leave',
    leaveOptions: 'More options',
    popOut: 'Open in new window',
    you: 'You',
    endWarning: '5 minutes left',
    mistake: 'Did you leave by mistake?',
    removed: "You've been removed from this meeting",
    rejoin: 'Rejoin',
    dismiss: 'Dismiss',
    notFound: "We couldn't find a meeting matching this ID and passcode.",
    backToCall: 'Return to call',
  },
  de: {
    prejoinTitle: 'Microsoft Teams-Besprechung | Microsoft Teams',
    onWeb: 'In diesem Browser fortfahren',
    inApp: 'In der Teams-App teilnehmen',
    typeName: 'Namen eingeben',
    cancel: 'Abbrechen',
    joinNow: 'Jetzt teilnehmen',
    signIn: 'Anmelden',
    connecting: 'Verbindung wird hergestellt…',
    lobby: 'Sie werden in Kürze in die Besprechung eingelassen',
    chat: 'Chat',
    calendar: 'Kalender',
    people: 'Personen',
    raise: 'Heben',
    more: 'Mehr',
    camera: 'Kamera',
    mic: 'Mikro',
    share: 'Teilen',
    leave: 'Verlassen',
    leaveOptions: 'Weitere Optionen',
    popOut: 'In neuem Fenster öffnen',
    you: 'Sie',
    endWarning: 'Noch 5 Minuten',
    mistake: 'Haben Sie versehentlich die Besprechung verlassen?',
    removed: 'Sie wurden aus dieser Besprechung entfernt',
    rejoin: 'Erneut teilnehmen',
    dismiss: 'Schließen',
    notFound: 'Wir haben keine Besprechung mit dieser ID und Kennung gefunden.',
    backToCall: 'Zurück zum Anruf',
  },
  ja: {
    prejoinTitle: 'Microsoft Teams 会議 | Microsoft Teams',
    onWeb: 'このブラウザーで続ける',
    inApp: 'Teams アプリで参加',
    typeName: '名前を入力',
    cancel: 'キャンセル',
    joinNow: '今すぐ参加',
    signIn: 'サインイン',
    connecting: '接続しています…',
    lobby: 'まもなく会議の参加者が参加を許可します',
    chat: 'チャット',
    calendar: '予定表',
    people: '参加者',
    raise: '挙手',
    more: 'その他',
    camera: 'カメラ',
    mic: 'マイク',
    share: '共有',
    leave: '退出',
    leaveOptions: 'その他のオプション',
    popOut: '新しいウィンドウで開く',
    you: '自分',
    endWarning: '残り 5 分',
    mistake: '誤って退出しましたか?',
    removed: 'この会議から削除されました',
    rejoin: '再参加',
    dismiss: '閉じる',
    notFound: 'この ID とパスコードに一致する会議が見つかりませんでした。',
    backToCall: '通話に戻る',
  },
};

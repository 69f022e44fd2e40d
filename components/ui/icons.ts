import archive from 'lucide/dist/esm/icons/archive.mjs';
import arrowBigUp from 'lucide/dist/esm/icons/arrow-big-up.mjs';
import arrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import arrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import arrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import bell from 'lucide/dist/esm/icons/bell.mjs';
import bookmark from 'lucide/dist/esm/icons/bookmark.mjs';
import calendar from 'lucide/dist/esm/icons/calendar.mjs';
import calendarClock from 'lucide/dist/esm/icons/calendar-clock.mjs';
import calendarPlus from 'lucide/dist/esm/icons/calendar-plus.mjs';
import chartLine from 'lucide/dist/esm/icons/chart-line.mjs';
import check from 'lucide/dist/esm/icons/check.mjs';
import chevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import chevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import circle from 'lucide/dist/esm/icons/circle.mjs';
import circleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import circleDot from 'lucide/dist/esm/icons/circle-dot.mjs';
import clipboardPaste from 'lucide/dist/esm/icons/clipboard-paste.mjs';
import clock from 'lucide/dist/esm/icons/clock.mjs';
import copy from 'lucide/dist/esm/icons/copy.mjs';
import cornerDownLeft from 'lucide/dist/esm/icons/corner-down-left.mjs';
import ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import equal from 'lucide/dist/esm/icons/equal.mjs';
import eyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import fileDown from 'lucide/dist/esm/icons/file-down.mjs';
import flag from 'lucide/dist/esm/icons/flag.mjs';
import gripVertical from 'lucide/dist/esm/icons/grip-vertical.mjs';
import keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import listChecks from 'lucide/dist/esm/icons/list-checks.mjs';
import listFilter from 'lucide/dist/esm/icons/list-filter.mjs';
import lock from 'lucide/dist/esm/icons/lock.mjs';
import mail from 'lucide/dist/esm/icons/mail.mjs';
import messageCircle from 'lucide/dist/esm/icons/message-circle.mjs';
import minus from 'lucide/dist/esm/icons/minus.mjs';
import pencil from 'lucide/dist/esm/icons/pencil.mjs';
import plus from 'lucide/dist/esm/icons/plus.mjs';
import printer from 'lucide/dist/esm/icons/printer.mjs';
import redo2 from 'lucide/dist/esm/icons/redo-2.mjs';
import refreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import repeat from 'lucide/dist/esm/icons/repeat.mjs';
import search from 'lucide/dist/esm/icons/search.mjs';
import send from 'lucide/dist/esm/icons/send.mjs';
import settings2 from 'lucide/dist/esm/icons/settings-2.mjs';
import shield from 'lucide/dist/esm/icons/shield.mjs';
import target from 'lucide/dist/esm/icons/target.mjs';
import timer from 'lucide/dist/esm/icons/timer.mjs';
import trash from 'lucide/dist/esm/icons/trash.mjs';
import triangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import undo2 from 'lucide/dist/esm/icons/undo-2.mjs';
import user from 'lucide/dist/esm/icons/user.mjs';
import users from 'lucide/dist/esm/icons/users.mjs';
import video from 'lucide/dist/esm/icons/video.mjs';
import x from 'lucide/dist/esm/icons/x.mjs';

/** Every icon there is, by Lucide's own name. Only these are in the bundle: a file each, and no list of all. */
export const icons = {
  archive,
  'arrow-big-up': arrowBigUp,
  'arrow-down': arrowDown,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  bell,
  bookmark,
  calendar,
  'calendar-clock': calendarClock,
  'calendar-plus': calendarPlus,
  'chart-line': chartLine,
  check,
  'chevron-down': chevronDown,
  'chevron-right': chevronRight,
  circle,
  'circle-check': circleCheck,
  'circle-dot': circleDot,
  'clipboard-paste': clipboardPaste,
  clock,
  copy,
  'corner-down-left': cornerDownLeft,
  ellipsis,
  equal,
  'eye-off': eyeOff,
  'file-down': fileDown,
  flag,
  'grip-vertical': gripVertical,
  keyboard,
  'list-checks': listChecks,
  'list-filter': listFilter,
  lock,
  mail,
  'message-circle': messageCircle,
  minus,
  pencil,
  plus,
  printer,
  'redo-2': redo2,
  'refresh-cw': refreshCw,
  repeat,
  search,
  send,
  'settings-2': settings2,
  shield,
  target,
  timer,
  trash,
  'triangle-alert': triangleAlert,
  'undo-2': undo2,
  user,
  users,
  video,
  x,
} as const;

/** The name of an icon that is in the bundle. */
export type IconName = keyof typeof icons;

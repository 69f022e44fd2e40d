import type { FeedProblem } from '../../lib/domain/calendar';
import { t } from '../../lib/words/i18n';

/** Says what is wrong with a calendar, and what to do. */
export function feedProblemText(problem: FeedProblem): string {
  switch (problem) {
    case 'revoked':
      return t('feedRevoked');
    case 'redirected':
      return t('feedRedirected');
    case 'login-page':
      return t('feedLoginPage');
    case 'not-a-calendar':
      return t('feedNotACalendar');
    case 'too-large':
      return t('feedTooLarge');
    case 'timeout':
      return t('feedTimeout');
    case 'unreachable':
      return t('feedUnreachable');
    case 'server-error':
      return t('feedServerError');
    case 'forbidden':
      return t('feedForbidden');
    case 'asleep':
      return t('feedAsleep');
    case 'unreadable':
      return t('feedUnreadable');
  }
}

import { t, tn } from './i18n';

/** Says how many minutes are left or over, in words. */
export function minutesText(minutesLeft: number): string {
  if (minutesLeft > 0) return tn('minutesLeft', minutesLeft);
  return minutesLeft === 0 ? t('timeIsUp') : tn('minutesOver', -minutesLeft);
}

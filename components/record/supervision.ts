import { lazily } from '../ui/lazily';

/** The numbered record of a supervised thesis; few pairs write one. */
export const SupervisionRecord = lazily(async () => (await import('./SupervisionRecord')).SupervisionRecord);

import type { Mentorship } from '../domain/mentorship';
import type { WarningSign } from '../domain/warning-signs';
import { t } from '../words/i18n';
import { pairTitle } from '../words/leaving-names';
import { factsText, ruleNames } from '../words/warning-words';

/** Returns the letter to the programme manager as proposed: private things are in it only where they were ticked. */
export function letterText(
  mentorship: Mentorship,
  ticked: { readonly names: boolean; readonly signs: readonly WarningSign[] },
): string {
  const { programmeManagerName: manager, myName } = mentorship;
  const greeting = manager === '' ? t('letterGreeting') : t('letterGreetingNamed', manager);
  const about = ticked.names ? t('letterAboutPair', pairTitle(mentorship)) : t('letterAbout');
  const facts = ticked.signs.map((sign) => `- ${t(ruleNames[sign.rule])}: ${factsText(sign)}`);
  return [greeting, '', about, ...(facts.length > 0 ? ['', ...facts] : []), '', t('letterAsk'), '', myName]
    .join('\n')
    .trimEnd();
}

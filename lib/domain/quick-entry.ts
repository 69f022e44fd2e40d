import { decisionIn } from './decision-line';
import { deadlineIn } from './entry-deadline';
import { everyTimeIn } from './entry-every-time';
import { bareEstimates, estimatesWithUnit, minutesAmong } from './entry-estimate';
import { isOneOf, ownersIn, speakerOf } from './entry-owner';
import { standsApart, thirdPersonsIn } from './entry-third-person';
import type { Instant, LocalDate, TimeZone } from './instant';
import type { Role } from './mentorship';
import { pastedLines } from './pasted-lines';
import { withAsciiSigns } from './plain-words/digits';
import { english } from './plain-words/english';
import type { PlainLanguage } from './plain-words/plain-language';
import { cut, overlap, restWithout, tokens, type Token } from './typed-line';

/** Where and by whom a line was typed. */
export interface QuickEntryContext {
  readonly now: Instant;
  readonly timeZone: TimeZone;
  /** The role of the person who types: who `@me` is. */
  readonly myRole: Role;
  readonly names: Readonly<Record<Role, string>>;
  /** Third persons who were named before in this mentorship. */
  readonly others?: readonly string[];
  /** Whose words are understood beside the English ones; English alone where it is left out. */
  readonly language?: PlainLanguage;
  /** Parts the person gave back to the text: they stay in it, and say nothing. */
  readonly asText?: readonly EntryPart[];
}

/** What a line may say beside its text. */
export type EntryPart =
  | 'isDecision'
  | 'owner'
  | 'ownerName'
  | 'priority'
  | 'estimateMinutes'
  | 'dueOn'
  | 'repeats';

/** What one typed line says; null: it does not say. */
export interface QuickEntry {
  readonly text: string;
  readonly owner: Role | null;
  /** The name of a third person whose it is; '': none was named. */
  readonly ownerName: string;
  /** What could be such a name, and could be something else: it stays in the text until the person says so; '': nothing. */
  readonly perhapsName: string;
  readonly priority: 'must' | 'nice' | null;
  readonly estimateMinutes: number | null;
  readonly dueOn: LocalDate | null;
  /** It returns each session until it is stopped, and has no day of its own. */
  readonly repeats: boolean;
  /** It was decided, and is nobody's to do: `= We meet in person`. Nothing else is read in it. */
  readonly isDecision: boolean;
}

const saysNothing = {
  owner: null,
  ownerName: '',
  perhapsName: '',
  priority: null,
  estimateMinutes: null,
  dueOn: null,
  repeats: false,
  isDecision: false,
} as const;

/**
 * Reads a line like `Draft CV by fri !must ~2h @mentor`. What is understood leaves the text; everything else
 * stays in it, word for word. Of several tokens of one kind the last counts and only that one leaves. Each part is
 * read as if the others were not there, so none changes another.
 */
export function readQuickEntry(line: string, context: QuickEntryContext): QuickEntry {
  const typed = line.trim();
  const text = withAsciiSigns(typed);
  const languages = languagesOf(context);
  const { asText = [] } = context;
  const decided = asText.includes('isDecision') ? undefined : decisionIn(typed);
  if (decided !== undefined) return { ...saysNothing, text: decided, isDecision: true };
  const priorities = prioritiesIn(text, languages);
  const { certain, perhaps } = thirdPersonsIn(text, context, languages);
  const named = [...certain, ...perhaps];
  // `@Ana Maria` begins as one of the two is called, and may be somebody else.
  const owners = ownersIn(text, context, languages).filter(
    (owner) => !named.some((name) => overlap(owner, name)),
  );
  const persons = [...owners, ...named];
  const unmarked = restWithout(text, [...priorities, ...persons]);
  const sized = estimatesWithUnit(unmarked.text, languages).map(unmarked.inLine);
  const unitStarts = new Set(sized.map(({ from }) => from));
  const bare = bareEstimates(unmarked.text)
    .map(unmarked.inLine)
    .filter(({ from }) => !unitStarts.has(from));
  const words = restWithout(text, [...priorities, ...persons, ...sized, ...bare]);
  const always = everyTimeIn(words.text, languages);
  const everyTime = asText.includes('repeats') ? undefined : always;
  const inWords = everyTime ? undefined : deadlineIn(words.text, context, languages);
  const due = inWords && !asText.includes('dueOn') ? words.inLine(inWords) : undefined;
  const when = everyTime ? words.inLine(everyTime) : due;

  const known = [...priorities, ...persons, ...sized];
  const minutes = minutesAmong(bare, text, known, when, languages[0] ?? english);
  const unless = <Value>(part: EntryPart, found: readonly Token<Value>[]) =>
    asText.includes(part) ? undefined : lastOf(found);
  const said = always ?? inWords;
  const besides = [...known, ...minutes, ...(said ? [words.inLine(said)] : [])];
  const isApart = standsApart(text, besides, languages);
  const estimate = unless('estimateMinutes', [...sized, ...minutes]);
  const priority = unless('priority', priorities);
  const owner = unless('owner', owners);
  const speaker = speakerOf(words.text, context, languages);
  // Who says what they will do themselves only mentions the other.
  const third = speaker ? undefined : unless('ownerName', certain.filter(isApart));
  const offered = speaker || third ? undefined : unless('ownerName', perhaps.filter(isApart));
  const marks = [priority, owner, third, estimate].filter((token) => token !== undefined);
  const stale = [...known, ...bare].filter((token) => !marks.includes(token));
  const rest = cut(typed, when && when.to > when.from ? [...marks, when] : marks, stale);
  if (!saysSomething(rest)) return { ...saysNothing, text: typed };
  return {
    ...saysNothing,
    text: rest,
    owner: owner?.value ?? (asText.includes('owner') ? null : speaker),
    ownerName: third?.value ?? '',
    perhapsName: offered && saysSomething(restWithout(text, [...besides, offered]).text) ? offered.value : '',
    priority: priority?.value ?? null,
    estimateMinutes: estimate?.value ?? null,
    dueOn: due?.value ?? null,
    repeats: everyTime !== undefined,
  };
}

/** Reads pasted text: one entry for each line that says something; bullets, numbers and boxes before a line go. */
export function readQuickEntries(pasted: string, context: QuickEntryContext): QuickEntry[] {
  const { language = english } = context;
  return pastedLines(pasted, language.deadline.daysAre === 'nouns').map((line) =>
    readQuickEntry(line, context),
  );
}

function saysSomething(text: string): boolean {
  return /[^\p{P}\s]/u.test(text);
}

/** The person's own language first: where two could read a word, theirs does. */
function languagesOf({ language = english }: QuickEntryContext): readonly PlainLanguage[] {
  return language === english ? [english] : [language, english];
}

function prioritiesIn(text: string, languages: readonly PlainLanguage[]): Token<'must' | 'nice'>[] {
  const pattern = /(?<![\p{L}\p{M}\p{N}_!"“„«「『‘])!(?<word>[\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}_])/gu;
  return tokens(text, pattern, ({ word = '' }) =>
    (['must', 'nice'] as const).find((priority) => isOneOf(priority, word, languages)),
  );
}

function lastOf<Value>(found: readonly Token<Value>[]): Token<Value> | undefined {
  return found.toSorted((a, b) => a.from - b.from).at(-1);
}

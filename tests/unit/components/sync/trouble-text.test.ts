import { expect, it } from 'vitest';
import {
  fileProblemText,
  folderTroubleText,
  linkTroubleText,
  pairFileProblemText,
  troubleText,
} from '../../../../components/sync/trouble-text';
import { speak } from '../../lib/exports/in-language';

const matchedAt = '2026-12-10T13:10:00.000Z';

it.each(['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'])(
  'In %s a trouble names its host and says that all is kept',
  (language) => {
    speak(language);
    const text = folderTroubleText({ kind: 'unreachable' }, { where: 'cloud.example', matchedAt });
    expect(text).toContain('cloud.example');
    expect(text.length).toBeGreaterThan(troubleText('unreachable', 'cloud.example').length + 10);
  },
);

it('A trouble says what to do about it', () => {
  speak('en');
  expect(troubleText('unauthorized', 'cloud.example')).toMatch(
    /^cloud\.example .*Make a new app password\.$/,
  );
  expect(troubleText('calendarsOnly', 'cloud.example')).toBe(
    'This server keeps calendars only, no files: your machines need another folder.',
  );
  expect(fileProblemText('newer-records')).toBe('Another machine runs a newer Last Ten. Update here.');
});

it('A trouble of a version that knew others is said to be the server’s own', () => {
  speak('en');
  for (const kind of ['of-the-future', 'toString'])
    expect(folderTroubleText({ kind }, { where: 'cloud.example', matchedAt: null })).toBe(
      'cloud.example reports an error of its own. It is tried again by itself; if it stays, ask who runs the server. All is kept here.',
    );
});

it('A link of the partner’s that does not end by waiting is theirs to mend; anything else is its host’s', () => {
  speak('en');
  const said = (kind: string) => linkTroubleText({ kind }, { where: 'cloud.example', partner: 'Ana' });
  for (const kind of ['unauthorized', 'forbidden', 'redirected', 'malformed'])
    expect(said(kind)).toBe(
      'The link to the file of Ana does not work any more. Ask Ana for a new block, and paste it here.',
    );
  for (const kind of ['unreachable', 'timeout', 'notAllowed', 'of-the-future'])
    expect(said(kind)).toMatch(/^(?:cloud\.example|Your browser)/);
});

it.each([
  ['newer', 'Ana has a newer Last Ten. Update here.'],
  ['other-key', /If Ana has a new machine, exchange one code each again\.$/],
  ['elsewhere', /If Ana has a new machine, exchange one code each again\.$/],
  ['clock', /^A clock is wrong/],
  ['damaged', /^The last file of Ana is damaged/],
  ['of-the-future', /^The last file of Ana is damaged/],
])('A file of the partner’s that is not taken (%s) names them and says what to do', (problem, said) => {
  speak('en');
  expect(pairFileProblemText(problem, 'Ana')).toMatch(said);
});

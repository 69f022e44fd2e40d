import { expect, it } from 'vitest';
import { fileProblemText, folderTroubleText, troubleText } from '../../../../components/sync/trouble-text';
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

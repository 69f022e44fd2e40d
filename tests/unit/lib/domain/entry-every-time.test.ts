import { describe, expect, it } from 'vitest';
import { readQuickEntry } from '../../../../lib/domain/quick-entry';
import { silent } from './silent-entry';
import { contextIn, type LanguageTag } from './typed-words/typed-table';

const context = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'Ana Lima', mentoree: 'Ben Okafor' },
} as const;

interface Lines {
  readonly says: readonly (readonly [line: string, text: string])[];
  readonly saysNot: readonly string[];
}

const lines: readonly (readonly [LanguageTag, Lines['says'], Lines['saysNot']])[] = [
  [
    'en',
    [
      ['Practise the talk every time', 'Practise the talk'],
      ['Practise the talk, every time.', 'Practise the talk'],
      ['Practise the talk – each time', 'Practise the talk'],
      ['Bring one question EVERY SINGLE TIME!', 'Bring one question'],
      ['Bring one question for every session', 'Bring one question'],
      ['Bring one question each session', 'Bring one question'],
    ],
    [
      'every time',
      'Not every time',
      'Do not ask her every time',
      'Check that it works almost every time',
      'Notice what happens every time',
      'Every time it rains, walk',
      'Write down every time I hesitate',
      'Do it better each time',
      'Say “every time”',
      'Plan the agenda of each session',
      'Look at session-every time',
      'Read Everytime',
      'Run the daily every day',
    ],
  ],
  [
    'de',
    [
      ['Vortrag üben jedes Mal', 'Vortrag üben'],
      ['Vortrag üben, jedesmal', 'Vortrag üben'],
      ['Eine Frage mitbringen zu jedem Treffen', 'Eine Frage mitbringen'],
      ['Eine Frage mitbringen in jeder Sitzung', 'Eine Frage mitbringen'],
      ['Practise the talk every time', 'Practise the talk'],
    ],
    ['Nicht jedes Mal', 'Prüfen, warum es fast jedes Mal klemmt', 'Jedes Mal fragen', 'Wie jedes Mal'],
  ],
  [
    'fr',
    [
      ['Répéter l’exposé à chaque fois', 'Répéter l’exposé'],
      ['Apporter une question à chaque séance', 'Apporter une question'],
      ['Répéter l’exposé chaque fois', 'Répéter l’exposé'],
    ],
    ['Pas à chaque fois', 'Noter ce qui bloque presque à chaque fois', 'Chaque fois répéter'],
  ],
  [
    'es',
    [
      ['Ensayar la charla cada vez', 'Ensayar la charla'],
      ['Traer una pregunta en cada sesión', 'Traer una pregunta'],
      ['Ensayar todas las veces', 'Ensayar'],
    ],
    ['Hacerlo mejor cada vez', 'Leer los capítulos de uno cada vez', 'No cada vez', 'Cada vez que llueve'],
  ],
  [
    'pt',
    [
      ['Ensaiar a palestra toda vez', 'Ensaiar a palestra'],
      ['Trazer uma pergunta em cada sessão', 'Trazer uma pergunta'],
    ],
    ['Ler os capítulos, um de cada vez', 'Fazer melhor cada vez', 'Não toda vez', 'Toda vez que chove'],
  ],
  [
    'ja',
    [
      ['発表の練習をする、毎回', '発表の練習をする'],
      ['質問を一つ 毎回', '質問を一つ'],
    ],
    ['毎回質問をする', 'ほぼ毎回', '毎回'],
  ],
  [
    'ar',
    [
      ['تدرب على العرض كل مرة', 'تدرب على العرض'],
      ['أحضر سؤالًا في كل جلسة', 'أحضر سؤالًا'],
    ],
    ['ليس كل مرة', 'كل مرة'],
  ],
];

describe.each(lines)('At the end of a line in %s', (tag, says, saysNot) => {
  it.each(says)('it returns each session: %s', (line, text) => {
    const entry = readQuickEntry(line, { ...contextIn(tag), myRole: 'mentoree' });
    expect([entry.text, entry.repeats, entry.dueOn]).toEqual([text, true, null]);
  });

  it.each(saysNot)('it does not, and stays as it is: %s', (line) => {
    const entry = readQuickEntry(line, contextIn(tag));
    expect([entry.text, entry.repeats]).toEqual([line, false]);
  });
});

describe('An item that returns', () => {
  it('has who, how long and how important beside it, and no day of its own', () => {
    expect(readQuickEntry('Practise by friday ~15 every time !nice @ana', context)).toEqual({
      ...silent,
      text: 'Practise by friday',
      owner: 'mentor',
      priority: 'nice',
      estimateMinutes: 15,
      repeats: true,
    });
  });

  it('given back to the text, has its day again', () => {
    const line = 'Practise by friday, every time';
    expect(readQuickEntry(line, { ...context, asText: ['repeats'] })).toMatchObject({
      repeats: false,
      text: expect.stringContaining('every time'),
    });
  });
});

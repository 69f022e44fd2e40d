import { expect, it } from 'vitest';
import { questionIn } from '../../../../lib/domain/parked-question';

it.each([
  ['? May I ask about money', 'May I ask about money'],
  ['  ?money', 'money'],
  ['？お金の話', 'お金の話'],
  ['؟ المال', 'المال'],
  ['?', ''],
  ['Is this one?', null],
  ['¿Qué hago?', null],
  ['Who? me', null],
  ['', null],
])('“%s” is parked as %j', (line, question) => {
  expect(questionIn(line)).toBe(question);
});

import type { Session } from '../../domain/session';
import { patchRecord, type Patch } from '../engine/records';
import { sequenceAfter } from './sequence';

/** Changes several sessions, each by its own patch; part of a step. Returns them as they are then. */
export async function patchEach<One extends Session>(
  sessions: readonly One[],
  patchOf: (session: One, index: number) => Patch<'sessions'>,
): Promise<Session[]> {
  const patched: Session[] = [];
  for (const [index, session] of sessions.entries())
    patched.push((await patchRecord('sessions', session.id, patchOf(session, index))) ?? session);
  return patched;
}

/**
 * Takes back what a deed changed: the fields that it left otherwise than they were `before`, and nothing else that was
 * written since. Their SEQUENCE rises once more, as it never falls; part of a step.
 */
export async function putBack(before: readonly Session[], after: readonly Session[]): Promise<void> {
  const [first] = after;
  if (!first) return;
  const sequence = await sequenceAfter(first);
  await patchEach(before, (session, index) => {
    const changed = after[index] ?? session;
    const fields = Object.keys(session).filter(
      (field) =>
        !own.has(field) &&
        JSON.stringify(session[field as never]) !== JSON.stringify(changed[field as never]),
    );
    return fields.length === 0
      ? {}
      : { ...Object.fromEntries(fields.map((field) => [field, session[field as never]])), sequence };
  });
}

/** What is no fact a deed is about. */
const own = new Set(['revisions', 'sequence', 'exportedSequence']);

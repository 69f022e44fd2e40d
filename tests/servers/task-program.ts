import { runTaskProgram } from '../setup/find-task-program.ts';
import { password, user } from './dav-server.ts';

/** An entry of a calendar or list as another program reads it. */
export interface ReadEntry {
  readonly uid: string;
  readonly summary: string;
  readonly status: string;
  readonly due: string | null;
  readonly start: string | null;
  /** The names of all its properties. */
  readonly properties: readonly string[];
  /** What its reader stumbled over. */
  readonly errors: readonly string[];
}

/** What can be done to an entry, by its UID or words in its summary. */
export type Deed =
  | { readonly do: 'complete'; readonly of: string }
  | { readonly do: 'rename'; readonly of: string; readonly to: string }
  | { readonly do: 'due'; readonly of: string; readonly to: string }
  | { readonly do: 'delete'; readonly of: string }
  | { readonly do: 'add'; readonly of: string }
  /** Moves a meeting by so many hours. */
  | { readonly do: 'move'; readonly of: string; readonly hours: number };

const script = `
import caldav, json, sys, datetime as dt
origin, path, user, password, kind, deeds = sys.argv[1:]
client = caldav.DAVClient(origin + '/', username=user, password=password)
calendar = caldav.Calendar(client=client, url=origin + path)
name = 'VTODO' if kind == 'todo' else 'VEVENT'
def entries():
    return calendar.todos(include_completed=True) if kind == 'todo' else calendar.events()
def part(entry): return entry.icalendar_instance.walk(name)[0]
def find(words): return [e for e in entries() if words == str(part(e)['UID']) or words in str(part(e).get('SUMMARY', ''))][0]
for deed in json.loads(deeds):
    words = deed['of']
    if deed['do'] == 'add':
        calendar.save_todo('BEGIN:VCALENDAR\\nVERSION:2.0\\nPRODID:-//phone//EN\\nBEGIN:VTODO\\nUID:' + words.replace(' ', '-') + '\\nDTSTAMP:20261211T080000Z\\nSUMMARY:' + words + '\\nEND:VTODO\\nEND:VCALENDAR')
        continue
    entry = find(words)
    todo = part(entry)
    if deed['do'] == 'complete': entry.complete()
    elif deed['do'] == 'delete': entry.delete()
    else:
        if deed['do'] == 'rename': todo['SUMMARY'] = deed['to']
        elif deed['do'] == 'due':
            if 'DUE' in todo: del todo['DUE']
            todo.add('DUE', dt.date.fromisoformat(deed['to']))
        else:
            for key in ('DTSTART', 'DTEND'):
                at = todo[key].dt + dt.timedelta(hours=deed['hours'])
                del todo[key]
                todo.add(key, at.astimezone(dt.timezone.utc))
        entry.save()
def when(part, key): return part[key].dt.isoformat() if key in part else None
print(json.dumps([dict(uid=str(p['UID']), summary=str(p.get('SUMMARY', '')), status=str(p.get('STATUS', '')),
    due=when(p, 'DUE'), start=when(p, 'DTSTART'), properties=list(p.keys()),
    errors=[str(e) for e in p.errors]) for p in map(part, entries())]))
`;

/**
 * Opens a calendar (`event`) or list of tasks (`todo`) with python3-caldav and python3-icalendar, straight at the server, does
 * what is wanted, and returns what it then reads there.
 */
export async function withTaskProgram(
  { origin }: { readonly origin: string },
  { path, kind }: { readonly path: string; readonly kind: 'todo' | 'event' },
  deeds: readonly Deed[] = [],
): Promise<ReadEntry[]> {
  const args = [origin, path, user, password, kind, JSON.stringify(deeds)];
  return JSON.parse(await runTaskProgram(script, args)) as ReadEntry[];
}

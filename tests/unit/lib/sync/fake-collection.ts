import { CarrierError } from '../../../../lib/sync/carrier';
import type {
  MirrorChanges,
  MirrorCollection,
  MirrorResource,
  PutCondition,
} from '../../../../lib/sync/mirror-collection';

/** How a server behaves beside what the standard asks of it. */
export interface FakeServer {
  readonly etags: 'strong' | 'weak' | 'absent';
  /** Whether it knows sync-collection (RFC 6578). */
  readonly tokens: boolean;
}

interface Kept {
  readonly text: string;
  readonly version: number;
}

/** A collection in memory that behaves as Radicale and Xandikos do: conditions hold, properties are re-sorted, what others wrote is kept. */
export class FakeCollection implements MirrorCollection {
  readonly kept = new Map<string, Kept>();
  /** What was asked of it, as `put /list/a.ics`. */
  readonly log: string[] = [];
  /** Called before each request; what it throws is the answer. */
  before: (request: string) => void = () => undefined;
  private version = 0;
  private readonly removals: { readonly href: string; readonly version: number }[] = [];

  constructor(
    readonly url = 'https://cloud.example/list/',
    private readonly server: FakeServer = { etags: 'strong', tokens: true },
  ) {}

  hrefOf(name: string): string {
    return `${new URL(this.url).pathname}${name}`;
  }

  async changes(token: string | null): Promise<MirrorChanges> {
    await this.ask('changes');
    const since = this.server.tokens && token !== null ? Number(token) : null;
    const changed = [...this.kept].filter(([, { version }]) => since === null || version > since);
    return {
      isWhole: since === null,
      changed: changed.map(([href, kept]) => ({ href, etag: this.etagOf(kept) })),
      removed: this.removals
        .filter(({ version }) => since !== null && version > since)
        .map(({ href }) => href),
      token: this.server.tokens ? String(this.version) : null,
    };
  }

  async getMany(hrefs: readonly string[]): Promise<MirrorResource[]> {
    await this.ask(`get ${hrefs.join(' ')}`);
    return hrefs.flatMap((href) => this.resource(href));
  }

  async find(uid: string): Promise<MirrorResource[]> {
    await this.ask(`find ${uid}`);
    return [...this.kept.keys()]
      .flatMap((href) => this.resource(href))
      .filter(({ text }) => text.includes(uid));
  }

  async put(href: string, text: string, condition: PutCondition): Promise<string | null> {
    await this.ask(`put ${href}`);
    const there = this.kept.get(href);
    const isMet =
      condition === 'any' ||
      (condition === 'if-none-match'
        ? !there
        : there !== undefined && this.etagOf(there) === condition.ifMatch);
    if (!isMet) throw new CarrierError('changed', `412 ${href}`);
    this.write(href, text);
    await this.ask(`answer put ${href}`);
    const now = this.kept.get(href);
    return now && this.server.etags === 'strong' ? this.etagOf(now) : null;
  }

  async remove(href: string, ifMatch: string | null): Promise<void> {
    await this.ask(`remove ${href}`);
    const there = this.kept.get(href);
    if (!there) return;
    if (ifMatch !== null && this.etagOf(there) !== ifMatch) throw new CarrierError('changed', `412 ${href}`);
    this.drop(href);
  }

  /** Another program writes a resource. */
  write(href: string, text: string): void {
    this.version += 1;
    this.kept.set(href, { text: resorted(text), version: this.version });
  }

  /** Another program changes the one resource that holds `uid`. */
  edit(uid: string, change: (text: string) => string): void {
    const [href, kept] = this.holding(uid);
    this.write(href, change(kept.text));
  }

  /** Another program removes the resource that holds `uid`. */
  removeUid(uid: string): void {
    this.drop(this.holding(uid)[0]);
  }

  /** The text of the resource that holds `uid`, its lines unfolded. */
  textOf(uid: string): string {
    return this.holding(uid)[1].text.replaceAll('\r\n ', '');
  }

  texts(): string[] {
    return [...this.kept.values()].map(({ text }) => text.replaceAll('\r\n ', ''));
  }

  /** The requests that change something. */
  writes(): string[] {
    return this.log.filter((request) => /^(?:put|remove)/.test(request));
  }

  private holding(uid: string): [string, Kept] {
    const found = [...this.kept].filter(([, { text }]) =>
      text.replaceAll('\r\n ', '').includes(`UID:${uid}`),
    );
    const [one] = found;
    if (!one || found.length > 1)
      throw new Error(`Expected one resource with ${uid}, found ${found.length}.`);
    return one;
  }

  private drop(href: string): void {
    this.version += 1;
    this.kept.delete(href);
    this.removals.push({ href, version: this.version });
  }

  private resource(href: string): MirrorResource[] {
    const kept = this.kept.get(href);
    return kept ? [{ href, etag: this.etagOf(kept), text: kept.text }] : [];
  }

  private etagOf({ version }: Kept): string | null {
    if (this.server.etags === 'absent') return null;
    return `${this.server.etags === 'weak' ? 'W/' : ''}"${version}"`;
  }

  private async ask(request: string): Promise<void> {
    this.log.push(request);
    await Promise.resolve();
    this.before(request);
  }
}

/** Sorts the properties of each component, as servers do; the components stay in their order. */
function resorted(text: string): string {
  const lines = text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const sorted: string[] = [];
  let run: string[] = [];
  for (const line of lines) {
    if (!/^(?:BEGIN|END):/.test(line)) {
      run.push(line);
      continue;
    }
    sorted.push(...run.toSorted(), line);
    run = [];
  }
  return `${[...sorted, ...run].join('\r\n')}\r\n`;
}

import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** What opens the store and reads for the first frame, of the popup and of the panel. */
const begins = [
  'components/popup/begin-popup.ts',
  'components/panel/begin-panel.ts',
  'components/panel/keep-one-panel.ts',
];
/** Reads calendars apart from every page; built with them, it shares their files, and holds the reader no second time. */
export const calendarWorker = 'lib/feeds/calendar-worker.ts';
const popup = 'entrypoints/popup/page.tsx';
const panel = 'entrypoints/sidepanel/page.tsx';

const reached = new Map<string, ReadonlySet<string>>();

/** Returns all modules a file runs when it is loaded, its own among them; what it loads later is left out. */
function reachedFrom(file: string, graph: Graph): ReadonlySet<string> {
  const known = reached.get(file);
  if (known) return known;
  const all = new Set<string>();
  const open = [resolve(file)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  reached.set(file, all);
  return all;
}

const isReached = (files: readonly string[], id: string, graph: Graph) =>
  files.some((file) => reachedFrom(file, graph).has(id));

type Group = Rolldown.CodeSplittingGroup;

/**
 * The files of the package that hold what pages share. Each file costs a page that opens two to three milliseconds, however
 * small it is, and most of what is in it is read only once it is needed: so popup and panel fetch three, `load`, with what
 * the calendar worker shares; `store`, which opens it, reads, and has the rules by which they act; and `drawing`, all that
 * popup and panel draw, of which the other pages use some. What only those share is in `later`. What no page may ever
 * need, the reading of calendar files and of dates in words, and what only programmes need, is apart.
 */
export const chunkGroups: Group[] = [
  {
    ...group(6, 1, (id, graph) => (isLoading(id) || isOfWorker(id, graph)) && 'load'),
    includeDependenciesRecursively: true,
  },
  {
    name: 'dates',
    test: /chrono-node|plain-words(?!.digits)|plain-dates|quick-entry|entry-(?:deadline|estimate|owner)|deadline-place|typed-line|pasted-lines|meeting-words|unread-parts|domain.when|written-day/,
    priority: 5,
    minShareCount: 2,
    // What it needs of date-fns, every page needs: with it here, every page would wait for all of this.
    includeDependenciesRecursively: false,
  },
  // The background needs most of it, and knows no document.
  group(4, 1, (id, graph) => isOfStore(id, graph) && 'store'),
  {
    name: 'programmes',
    test: /lib[\\/](?:programmes[\\/]|domain[\\/](?:programme-fields|kind-defaults|silent-rules)|storage[\\/]actions[\\/]programmes)|components[\\/](?:programmes?[\\/](?!lazy)|warnings[\\/]threshold-names)/,
    priority: 2,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    // The settings connect calendars, and the offscreen document keeps them in step: the background loads none of it.
    name: 'calendars',
    test: /lib[\\/](?:dav[\\/](?:caldav|login)|sync[\\/](?:mirror|run-(?:mirror|calendar))|calendar[\\/]mirror)/,
    priority: 2,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    // The background and the settings run it; what the popup asks of it is in `folders`.
    name: 'sync',
    test: /lib[\\/](?:dav[\\/](?!caldav|login)|sync[\\/](?!folders|mirror|run-mirror|run-calendar))/,
    priority: 2,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'reports',
    test: /components[\\/]pictures|lib[\\/]reports|programme-report/,
    priority: 2,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  group(2, 1, (id, graph) => isReached([popup, panel], id, graph) && 'drawing'),
  group(1, 2, (id) => !/(?:ical\.js|lib[\\/]calendar)[\\/]/.test(id) && 'later'),
];

const isLoading = (id: string) =>
  /preload-helper|rolldown.runtime|wxt-html-plugins|popup.early-line/.test(id);

/** What the calendar worker needs and pages do, too: links of calls, names. It gets no file that knows a store or a document. */
const isOfWorker = (id: string, graph: Graph) =>
  !/ical\.js|lib[\\/](?:calendar|feeds)[\\/]/.test(id) && isReached([calendarWorker], id, graph);

const isOfStore = (id: string, graph: Graph) =>
  isReached(begins, id, graph) || (!isDrawing(id) && isReached([popup, panel], id, graph));

const isDrawing = (id: string) => /[\\/](?:entrypoints|components|preact|lucide)[\\/]/.test(id);

function group(
  priority: number,
  minShareCount: number,
  nameOf: (id: string, graph: Graph) => string | false,
): Group {
  const name = (id: string, graph: Graph) => nameOf(id, graph) || null;
  return {
    name,
    debugName: String(priority),
    priority,
    minShareCount,
    includeDependenciesRecursively: false,
  };
}

/** Lets the browser fetch what a page loads first together with the page, and not once its own script has run. */
export const fetchFirst: Plugin = {
  name: 'fetch-first',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, chunk }) {
      if (!bundle || !chunk) return undefined;
      const tags: HtmlTagDescriptor[] = [];
      const seen = new Set<string>();
      const add = (rel: string, name: string) => {
        if (html.includes(`"/${name}"`) || tags.some(({ attrs }) => attrs?.['href'] === `/${name}`)) return;
        tags.push({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${name}` }, injectTo: 'head' });
      };
      /** Of two rules that weigh the same the last one holds: the sheets of what a file imports come before its own. */
      const addAll = (file: string) => {
        const part = bundle[file];
        if (seen.has(file) || part?.type !== 'chunk') return;
        seen.add(file);
        add('modulepreload', file);
        for (const imported of part.imports) addAll(imported);
        for (const sheet of part.viteMetadata?.importedCss ?? []) add('stylesheet', sheet);
      };
      for (const file of chunk.dynamicImports) addAll(file);
      if (tags.length === 0) return undefined;
      // Its own script opens the store: it does not wait for the sheets, as scripts in the order of the page do.
      return { html: html.replace('<script type="module"', '<script type="module" async'), tags };
    },
  },
};

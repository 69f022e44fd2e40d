import { readFileSync } from 'node:fs';
import { escapeHtml } from './markup.ts';
import type { PageSetting, PageState, StandInSite } from './page-state.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

// Later sheets refine earlier ones.
const look = ['look/call.css', 'look/plain.css', 'look/clients.css'].map(read).join('');
const client = read('stand-in-client.js');

/** What a document starts with. */
export interface DocumentStart {
  readonly site: StandInSite;
  readonly state: string;
  readonly setting: PageSetting;
  /** The query the page was asked for, which its own links carry on. */
  readonly query: string;
  /** A shell shows this state inside its frame. */
  readonly inner?: string;
  /** Whether a launcher forwards by itself. */
  readonly autoFollow?: boolean;
}

/** All states by name, and by `name+variants` where a variant changes them. */
function allPages({ site, setting }: DocumentStart): Record<string, PageState> {
  const asked = [...setting.variants].join(',');
  const pages: Record<string, PageState> = {};
  for (const state of site.states) {
    const plain = site.build(state, { ...setting, variants: new Set() });
    pages[state] = plain;
    for (const variants of new Set([...site.variants, asked])) {
      const page = site.build(state, { ...setting, variants: new Set(variants.split(',')) });
      if (JSON.stringify(page) !== JSON.stringify(plain)) pages[`${state}+${variants}`] = page;
    }
  }
  return pages;
}

/** Builds a whole document whose later states are within reach of `window.standIn.go(state, variants?)`. */
export function standInDocument(start: DocumentStart): string {
  const { site, state, setting } = start;
  const first = site.build(state, setting);
  const data = {
    platform: site.platform,
    state,
    variants: [...setting.variants].join(','),
    meeting: setting.meeting,
    query: start.query,
    isShell: start.inner !== undefined,
    inner: start.inner,
    autoFollow: start.autoFollow ?? false,
    pages: allPages(start),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${setting.language}">
<head><meta charset="utf-8"><title>${escapeHtml(first.title)}</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${look}</style></head>
<body class="${first.bodyClass ?? ''}">${first.body}</body>
<script>window.standInData=${json};</script>
<script>${client}</script>
</html>`;
}

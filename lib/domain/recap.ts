import { frontMatter, type NoteFacts } from './front-matter';

/** The summary of a session in words, ready to be written down. */
export interface Recap {
  readonly title: string;
  /** What programs for notes find it by; left out: it is no note of its own. */
  readonly facts?: NoteFacts;
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly string[];
    readonly boxes: boolean;
  }[];
}

/** Writes a recap as Markdown, below its facts; what people typed is escaped, so that it reads as they typed it. */
export function recapMarkdown({ title, facts, sections }: Recap): string {
  const parts = sections.map(({ heading, lines, boxes }) => {
    const bullet = boxes ? '- [ ]' : '-';
    return [
      `## ${escapeMarkdown(heading)}`,
      '',
      ...lines.map((line) => `${bullet} ${escapeMarkdown(line)}`),
    ].join('\n');
  });
  const head = facts ? `${frontMatter(title, facts)}\n` : '';
  return `${head}${[`# ${escapeMarkdown(title)}`, ...parts].join('\n\n')}\n`;
}

/** Writes a recap as plain text for a chat or a mail. */
export function recapPlainText({ title, sections }: Recap): string {
  const parts = sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `• ${line}`)].join('\n'),
  );
  return `${[title, ...parts].join('\n\n')}\n`;
}

/** Also what is a mark at the beginning of a line only, and `&lt;`, which would be shown as a sign. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~]|&(?=#?\w+;)/g, String.raw`\$&`)
    .replace(/^[-+](?=\s|$)/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

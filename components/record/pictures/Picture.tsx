import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatCsv, type Cell } from '../../../lib/exports/csv';
import { t } from '../../../lib/words/i18n';
import { offerFile } from '../../../lib/browser/offer-file';
import { standaloneSvg } from './standalone-svg';
import './picture.css';

/** The numbers behind a picture: what it shows, as a table. */
export interface PictureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Props {
  readonly title: string;
  /** What the picture says, in one sentence. */
  readonly summary: string;
  readonly table: PictureTable;
  /** The name of its files, without an ending. */
  readonly fileName: string;
  readonly children: ComponentChildren;
}

/** A picture with its table twin, and both as files. */
export function Picture({ title, summary, table, fileName, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const exportCsv = () => offerFile(formatCsv([table.head, ...table.rows]), `${fileName}.csv`, 'text/csv');
  function exportSvg(): void {
    const svg = drawing.current?.querySelector('svg');
    if (svg) offerFile(standaloneSvg(svg), `${fileName}.svg`, 'image/svg+xml');
  }
  return (
    <figure class="picture">
      <figcaption class="picture__caption">
        <h3 class="picture__title">{title}</h3>
        <p class="quiet">{summary}</p>
      </figcaption>
      <div ref={drawing} class="picture__drawing" hidden={asTable}>
        {children}
      </div>
      {asTable && (
        <div class="picture__scroll" tabIndex={0} role="region" aria-label={title}>
          <table class="picture__table">
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...cells]) => (
                <tr key={String(first)}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, index) => (
                    <td key={table.head[index + 1]}>{cell ?? '–'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="row picture__acts">
        <button
          type="button"
          class="button button--quiet"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('pictureTable')}
        </button>
        <button type="button" class="button button--quiet" onClick={exportCsv}>
          {t('pictureCsv')}
        </button>
        {!asTable && (
          <button type="button" class="button button--quiet" onClick={exportSvg}>
            {t('pictureSvg')}
          </button>
        )}
      </div>
    </figure>
  );
}

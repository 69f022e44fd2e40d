import { useRef } from 'preact/hooks';
import { offerFile } from '../../lib/browser/offer-file';
import { recapMarkdown, recapPlainText, type Recap } from '../../lib/domain/recap';
import { t } from '../../lib/words/i18n';
import { CopyButton } from '../ui/CopyButton';
import { printOnly } from './use-printing';

interface Props {
  readonly report: Recap;
  /** The name of its file. */
  readonly fileName: string;
}

/** A report as its readers see it, to copy, to save and to print. */
export function ReportArticle({ report, fileName }: Props) {
  const article = useRef<HTMLElement>(null);
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button button--primary"
          onClick={() => offerFile(recapMarkdown(report), fileName, 'text/markdown')}
        >
          {t('reportMarkdown')}
        </button>
        <CopyButton label={t('copyText')} text={() => recapPlainText(report)} />
        <button type="button" class="button" onClick={() => printOnly(article.current)}>
          {t('reportPrint')}
        </button>
      </div>
      <article class="report" ref={article}>
        <h3 class="report__title" dir="auto">
          {report.title}
        </h3>
        {report.sections.map(({ heading, lines }, place) => (
          <section key={`${place} ${heading}`}>
            <h4 class="record__small" dir="auto">
              {heading}
            </h4>
            <ul class="report__list">
              {lines.map((line, index) => (
                <li key={`${index} ${line}`} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </>
  );
}

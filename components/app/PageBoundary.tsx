import { Component, type ComponentChildren } from 'preact';
import { missingRecordIn } from '../../lib/safety/guard-store';
import { t } from '../../lib/words/i18n';
import { missingTexts } from './missing-texts';

interface State {
  readonly failed: boolean;
  /** The record went missing while the page was open. */
  readonly missing?: 'missing' | 'older';
}

interface Props {
  readonly children: ComponentChildren;
}

/** Shows one sentence instead of a blank page where drawing it failed. What was typed is in the store. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static override getDerivedStateFromError(error: unknown): State {
    const missing = missingRecordIn(error)?.state;
    return { failed: true, ...(missing && { missing }) };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main class="page-failed stack">
        <p class="warning" role="alert">
          {t(this.state.missing ? missingTexts[this.state.missing] : 'pageFailed')}
        </p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t('pageReload')}
        </button>
      </main>
    );
  }
}

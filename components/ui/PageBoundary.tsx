import { Component, type ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';

interface Props {
  readonly children: ComponentChildren;
}

/** Shows one sentence instead of a blank page where drawing it failed. What was typed is in the store. */
export class PageBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main class="page-failed stack">
        <p class="warning" role="alert">
          {t('pageFailed')}
        </p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t('pageReload')}
        </button>
      </main>
    );
  }
}

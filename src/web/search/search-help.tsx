import type { T } from '../../platform/i18n/translator.js';

const LINES = ['words', 'phrase', 'without', 'prefix', 'either', 'reference'] as const;

/** How to ask more exactly; the examples are written in the reader's language. */
export function SearchHelp({ t }: { t: T }) {
  return (
    <details class="search-help">
      <summary>{t('search:help.title')}</summary>
      <dl>
        {LINES.map((line) => (
          <div>
            <dt>
              <code>
                <bdi>{t(`search:help.${line}Example`)}</bdi>
              </code>
            </dt>
            <dd>{t(`search:help.${line}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('search:help.forms')}</p>
    </details>
  );
}

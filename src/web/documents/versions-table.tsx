import type { DocumentView, VersionView } from '../../features/documents/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { CopyableCode } from '../components/copyable-code.js';
import { FileName } from '../components/file-name.js';
import { FileSize } from '../components/file-size.js';
import { Icon } from '../components/icon.js';
import { LanguageTag } from '../components/language-tag.js';
import { Time } from '../components/time.js';
import { paths } from '../paths.js';
import type { DocumentRights } from './document-actions.js';
import { RetryForm } from './retry-form.js';
import { TextStateBadge } from './text-state-badge.js';
import { mediaTypeName, reasonText } from './words.js';

interface VersionsTableProps {
  t: T;
  document: DocumentView;
  zone: string;
  rights: DocumentRights;
}

/** Every dated text of a paper with its file, the newest first. */
export function VersionsTable({ t, document, zone, rights }: VersionsTableProps) {
  const { versions } = document;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('documents:page.versions')}</h2>
      <ol class="plain versions">
        {versions.map((version, index) => (
          <li id={`v${version.n}`}>
            <Version
              t={t}
              document={document}
              version={version}
              before={versions[index + 1]}
              zone={zone}
              mayRetry={rights.may('retry_extraction')}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  t: T;
  document: DocumentView;
  version: VersionView;
  before: VersionView | undefined;
  zone: string;
  mayRetry: boolean;
}

function Version({ t, document, version, before, zone, mayRetry }: VersionProps) {
  const { id } = document;
  const { n, mediaType, size, pageCount, note, textState } = version;
  const single = document.versions.length === 1;
  const newest = n === document.currentVersion && !single;
  return (
    <article class="version">
      <h3>
        {newest
          ? t('documents:page.versionCurrent', { n: t.number(n) })
          : t('documents:page.version', { n: t.number(n) })}
      </h3>
      <ul class="meta">
        <li>
          <LanguageTag t={t} tag={version.language} />
        </li>
        <li>
          <Time t={t} instant={version.filedAt} zone={zone} />
        </li>
        {pageCount !== null && <li>{t('documents:page.pages', { count: pageCount })}</li>}
      </ul>
      {note && (
        <p class="note">
          <Bidi text={note} />
        </p>
      )}
      <p class="file-line">
        <a href={paths.versionFile(id, n)}>
          <Icon name="download" /> <FileName name={version.fileName} />
        </a>{' '}
        <span class="muted">
          {mediaTypeName(t, mediaType)}
          {t('common:comma')} <FileSize t={t} bytes={size} />
        </span>
      </p>
      <p class="badges">
        <TextStateBadge t={t} state={textState} />
        {textState === 'ready' && <a href={paths.version(id, n)}>{t('documents:page.read')}</a>}
        {before && (
          <a href={paths.compare(id, before.n, n)}>
            {t('documents:page.compare', { n: t.number(before.n) })}
          </a>
        )}
        {!single && <a href={paths.receipt(id, n)}>{t('documents:page.receipt')}</a>}
      </p>
      <NoText t={t} documentId={id} version={version} mayRetry={mayRetry} />
      <p class="hash">
        <span class="muted">{t('documents:page.sha256')}</span>{' '}
        <CopyableCode t={t} value={version.sha256} />
      </p>
    </article>
  );
}

interface NoTextProps {
  t: T;
  documentId: string;
  version: VersionView;
  mayRetry: boolean;
}

function NoText({ t, documentId, version, mayRetry }: NoTextProps) {
  const reason = reasonText(t, version.textReason);
  if (version.textState === 'none' && reason) return <p class="muted">{reason}</p>;
  if (version.textState !== 'failed') return null;
  return (
    <>
      <p>{t('documents:extraction.failed', { reason: reason ?? '' })}</p>
      {mayRetry && <RetryForm t={t} documentId={documentId} version={version.n} />}
    </>
  );
}

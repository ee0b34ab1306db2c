import type { VersionView } from '../../features/documents/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { FileName } from '../components/file-name.js';
import { FileSize } from '../components/file-size.js';
import { LanguageTag } from '../components/language-tag.js';
import { Receipt } from '../components/receipt.js';
import { Time } from '../components/time.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { DocumentInPlace } from './document-context.js';
import { documentCrumbs } from './document-crumbs.js';
import type { QrCode } from './qr-code.js';
import { mediaTypeName } from './words.js';

interface ReceiptPageProps extends DocumentInPlace {
  context: PageContext;
  version: VersionView;
  /** Where the receipt is verified, with its code. */
  address: string;
  qr: QrCode;
}

/** The receipt that a clerk prints and hands over: one sheet. */
export function ReceiptPage({ context, document, facts, version, address, qr }: ReceiptPageProps) {
  const { t } = context;
  const { number, versions, type } = document;
  const title = t('documents:receipt.title', { number });
  const office = t('documents:receipt.officeName', { parliament: labelOf(facts, t.lang).text });
  return (
    <Page {...context} title={title} robots="noindex" crumbs={documentCrumbs(t, facts, document)}>
      <p class="actions receipt-actions">
        <Button type="button" variant="secondary" icon="print" hook="print">
          {t('documents:receipt.print')}
        </Button>
        <ButtonLink variant="quiet" href={paths.document(document.id)}>
          {t('documents:receipt.back')}
        </ButtonLink>
      </p>
      <Receipt
        issuer={<Issuer facts={facts} />}
        heading={t('documents:receipt.heading')}
        number={number}
        title={document.title}
        titleLang={document.language}
        items={[
          { term: t('documents:field.type'), detail: t(`documents:type.${type}`) },
          document.officialNumber !== null && {
            term: t('documents:field.officialNumber'),
            detail: <Bidi text={document.officialNumber} lang={document.language} />,
          },
          {
            term: t('documents:page.filedAt'),
            detail: <Time t={t} instant={version.filedAt} zone={facts.timeZone} />,
          },
          { term: t('documents:receipt.office'), detail: office },
          versions.length > 1 && {
            term: t('documents:receipt.version'),
            detail: t('documents:receipt.versionOf', {
              n: t.number(version.n),
              total: t.number(versions.length),
            }),
          },
          {
            term: t('documents:field.language'),
            detail: <LanguageTag t={t} tag={version.language} />,
          },
          {
            term: t('documents:page.fileName'),
            detail: (
              <>
                <FileName name={version.fileName} />
                <br />
                {mediaTypeName(t, version.mediaType)}
                {t('common:comma')} <FileSize t={t} bytes={version.size} />
              </>
            ),
          },
          {
            term: t('documents:page.sha256'),
            detail: <code dir="ltr">{version.sha256}</code>,
          },
        ]}
        code={
          <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={address}>
            <path d={qr.path} />
          </svg>
        }
      >
        <p>{t('documents:receipt.proves')}</p>
        <p>
          {t('documents:receipt.verifyHow')}{' '}
          <a href={address}>
            <code dir="ltr">{address}</code>
          </a>
        </p>
        {document.demonstration && <p>{t('documents:page.demonstrationWhy')}</p>}
      </Receipt>
      {versions.length > 1 && (
        <nav class="no-print" aria-label={t('documents:receipt.other')}>
          <h2>{t('documents:receipt.other')}</h2>
          <ul>
            {versions
              .filter(({ n }) => n !== version.n)
              .map(({ n }) => (
                <li>
                  <a href={paths.receipt(document.id, n)}>
                    {t('documents:page.version', { n: t.number(n) })}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </Page>
  );
}

/** The parliament by its name in each language that it works in. */
function Issuer({ facts }: { facts: ParliamentFacts }) {
  const own = facts.languages.filter((lang) => facts.names[lang]);
  const langs = own.length > 0 ? own : Object.keys(facts.names).slice(0, 1);
  return (
    <>
      {[...new Map(langs.map((lang) => [facts.names[lang], lang]))].map(([name, lang]) => (
        <span class="issuer-name">
          <Bidi text={name!} lang={lang} />
        </span>
      ))}
    </>
  );
}

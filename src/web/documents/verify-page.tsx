import type { RegisterEntry } from '../../features/documents/index.js';
import { ButtonLink } from '../components/button.js';
import { CopyableCode } from '../components/copyable-code.js';
import { DescriptionList } from '../components/description-list.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Time } from '../components/time.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';

interface VerifyPageProps {
  context: PageContext;
  entry: RegisterEntry | null;
  /** The clocks of the parliament. */
  zone: string;
  /** Whether this reader may open the paper itself. */
  mayRead: boolean;
}

const COMMANDS = [
  ['Linux', 'sha256sum FILE'],
  ['macOS', 'shasum -a 256 FILE'],
  ['Windows', 'certutil -hashfile FILE SHA256'],
] as const;

/** Says whether a receipt is true, and nothing more: not what the paper is, not who may read it. */
export function VerifyPage({ context, entry, zone, mayRead }: VerifyPageProps) {
  const { t } = context;
  const title = t('documents:verify.title');
  if (!entry) {
    return (
      <Page {...context} title={title} robots="noindex">
        <PageHeader title={title} lang={t.lang} />
        <Notice kind="warning" title={t('documents:verify.missingTitle')}>
          <p>{t('documents:verify.missing')}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page {...context} title={title} robots="noindex">
      <PageHeader title={title} lang={t.lang} />
      <Notice kind="success" title={t('documents:verify.foundTitle')}>
        <p>{t('documents:verify.found')}</p>
      </Notice>
      <DescriptionList
        items={[
          {
            term: t('documents:page.number'),
            detail: (
              <strong>
                <bdi dir="ltr">{entry.number}</bdi>
              </strong>
            ),
          },
          {
            term: t('documents:page.sha256'),
            detail: <CopyableCode t={t} value={entry.sha256} />,
          },
          {
            term: t('documents:verify.time'),
            detail: <Time t={t} instant={entry.filedAt} zone={zone} />,
          },
        ]}
      />
      {mayRead && (
        <p class="actions">
          <ButtonLink variant="secondary" icon="document" href={paths.document(entry.documentId)}>
            {t('documents:verify.open')}
          </ButtonLink>
        </p>
      )}
      <h2>{t('documents:verify.check')}</h2>
      <p>{t('documents:verify.checkHow')}</p>
      <DescriptionList
        items={COMMANDS.map(([system, command]) => ({
          term: system,
          detail: <code dir="ltr">{command}</code>,
        }))}
      />
    </Page>
  );
}

import type { NewToken } from '../../features/access/index.js';
import { ButtonLink } from '../components/button.js';
import { CopyableCode } from '../components/copyable-code.js';
import { DescriptionList } from '../components/description-list.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Time } from '../components/time.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { scopeName } from './tokens-section.js';

/** The only time that a token is seen. It is the answer to the form itself: no address holds it. */
export function NewTokenPage({ context, token }: { context: PageContext; token: NewToken }) {
  const { t } = context;
  const title = t('access:tokens.newTitle', { label: token.label });
  return (
    <Page {...context} title={title} robots="noindex" path={paths.account()}>
      <PageHeader title={title} />
      <Notice kind="warning">
        <p>{t('access:tokens.newText')}</p>
      </Notice>
      <p>
        <CopyableCode t={t} value={token.secret} />
      </p>
      <DescriptionList
        items={[
          {
            term: t('access:tokens.scopes'),
            detail: token.scopes.map((scope) => <div>{scopeName(t, scope)}</div>),
          },
          {
            term: t('access:tokens.expires'),
            detail: <Time t={t} day={token.expiresAt.toISOString()} />,
          },
        ]}
      />
      <p class="actions">
        <ButtonLink href={paths.account()}>{t('access:tokens.done')}</ButtonLink>
      </p>
    </Page>
  );
}

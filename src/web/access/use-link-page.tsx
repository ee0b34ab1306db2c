import { Button, ButtonLink } from '../components/button.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';

interface UseLinkPageProps {
  context: PageContext;
  secret: string;
  next: string;
  works: boolean;
}

/** A button stands between the link and the session: programs that check mails follow links. */
export function UseLinkPage({ context, secret, next, works }: UseLinkPageProps) {
  const { t } = context;
  const title = t(works ? 'access:link.title' : 'access:link.invalidTitle');
  return (
    <Page {...context} title={title} robots="noindex" path={works ? context.path : paths.signIn()}>
      <PageHeader title={title} lead={works ? t('access:link.lead') : null} />
      {works ? (
        <Form action={paths.signInLink(secret)}>
          {next !== '/' && <input type="hidden" name="next" value={next} />}
          <Button icon="sign-in">{t('access:link.submit')}</Button>
        </Form>
      ) : (
        <>
          <Notice kind="warning">
            <p>{t('errors:sign_in_link_invalid')}</p>
          </Notice>
          <p class="actions">
            <ButtonLink href={paths.askSignInLink()}>{t('access:link.again')}</ButtonLink>
          </p>
        </>
      )}
    </Page>
  );
}

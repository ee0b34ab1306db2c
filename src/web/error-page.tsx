import type { FastifyRequest } from 'fastify';
import type { Problem } from '../platform/http/problem.js';
import { Notice } from './components/notice.js';
import { PageHeader } from './components/page-header.js';
import { Page } from './layout/page.js';
import { pageContext } from './page-context.js';
import { paths } from './paths.js';

/** What people see instead of the page they asked for, with a way on. */
export function errorPage(request: FastifyRequest, problem: Problem) {
  const context = pageContext(request);
  const { t } = context;
  return (
    <Page {...context} title={problem.title} robots="noindex">
      <PageHeader title={problem.title} />
      <Notice kind={problem.status >= 500 ? 'danger' : 'warning'}>
        <p>{problem.detail}</p>
      </Notice>
      <p>
        <a href={paths.home()}>{t('errors:backHome')}</a>
      </p>
      {problem.status >= 500 && <p class="muted">{t('errors:reference', { id: request.id })}</p>}
    </Page>
  );
}

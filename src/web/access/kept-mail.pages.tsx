import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { READ_KEPT_MAIL } from '../../features/access/index.js';
import { Permit } from '../../platform/http/route.js';
import { KEPT_FOR_DAYS, KeptMailQueries } from '../../platform/mail/kept-mail.queries.js';
import { Bidi } from '../components/bidi.js';
import { DescriptionList } from '../components/description-list.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';
import { Pager } from '../components/pagination.js';
import { Time } from '../components/time.js';
import { Page } from '../layout/page.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { privateHtml } from './private-html.js';

/** What would have gone out by mail, for who sets the system up. */
@Controller('operator/mail')
@ApiExcludeController()
export class KeptMailPages {
  constructor(private readonly mails: KeptMailQueries) {}

  @Get()
  @Permit(READ_KEPT_MAIL)
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('cursor') cursor: unknown,
  ): Promise<void> {
    const context = pageContext(request);
    const { t } = context;
    const from = typeof cursor === 'string' ? cursor : null;
    const { data, next } = await this.mails.list(from);
    const title = t('operator:mail.title');
    privateHtml(
      reply,
      <Page {...context} title={title} robots="noindex">
        <PageHeader title={title} lead={t('operator:mail.lead', { days: KEPT_FOR_DAYS })} />
        {data.length === 0 && (
          <EmptyState title={t('operator:mail.emptyTitle')}>
            <p>{t('operator:mail.emptyText')}</p>
          </EmptyState>
        )}
        {data.map((mail) => (
          <article class="card" aria-labelledby={`mail-${mail.id}`}>
            <h2 id={`mail-${mail.id}`}>
              <Bidi text={mail.subject} />
            </h2>
            <DescriptionList
              items={[
                { term: t('operator:mail.to'), detail: <Bidi text={mail.recipient} /> },
                {
                  term: t('operator:mail.at'),
                  detail: <Time t={t} instant={mail.createdAt} zone="UTC" />,
                },
              ]}
            />
            {mail.body
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line) => (
                <p dir="auto">{isLink(line) ? <a href={line}>{line}</a> : line}</p>
              ))}
          </article>
        ))}
        <Pager
          t={t}
          firstHref={from && paths.operatorMail()}
          nextHref={next && paths.operatorMail({ cursor: next })}
        />
      </Page>,
    );
  }
}

const isLink = (line: string) => /^https?:\/\/\S+$/.test(line);

import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BillLists, billPolicy } from '../../features/bills/index.js';
import { DocumentsQueries, documentPolicy } from '../../features/documents/index.js';
import {
  ListParliaments,
  ParliamentNames,
  ParliamentsQueries,
  filterOf,
  mayCreateCommittee,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { ParliamentPage } from './parliament-page.js';
import { ParliamentsPage } from './parliaments-page.js';

const code = z.string().max(64);
const text = z.string().max(200).optional();

/** Values that no parliament has find nothing; an old link must not become an error. */
const filterSchema = z.object({
  q: text,
  kind: text,
  region: text,
  language: text,
  structure: text,
  status: text,
  tradition: text,
});

const LATEST = 5;

@Controller()
@ApiExcludeController()
export class ParliamentsPages {
  constructor(
    private readonly parliaments: ListParliaments,
    private readonly queries: ParliamentsQueries,
    private readonly names: ParliamentNames,
    private readonly documents: DocumentsQueries,
    private readonly bills: BillLists,
    private readonly clock: Clock,
  ) {}

  @Get('parliaments')
  @Permit(ANYONE)
  async list(
    @Query({ schema: filterSchema }) query: z.output<typeof filterSchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request, 'parliaments');
    const filter = filterOf(query);
    const overview = await this.parliaments.overview(filter, context.t.lang);
    html(reply, <ParliamentsPage context={context} filter={filter} overview={overview} />);
  }

  @Get('parliaments/:code')
  @Permit(ANYONE)
  async one(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.queries.find(parliament);
    if (!view) throw notFound();
    const context = pageContext(request, 'parliaments');
    const latest = await this.documents.list(actor, { parliament, limit: LATEST });
    html(
      reply,
      <ParliamentPage
        context={context}
        parliament={view}
        names={await this.names.in(context.t.lang)}
        documents={latest.data}
        bills={await this.bills.latest(actor, parliament, LATEST)}
        allowed={{
          file: documentPolicy(actor, 'file', parliament).allowed,
          fileBills: billPolicy(actor, 'file', parliament).allowed,
          createCommittee: mayCreateCommittee(actor, parliament).allowed,
        }}
        now={this.clock.now()}
        committeeDone={done === 'committee'}
      />,
    );
  }
}

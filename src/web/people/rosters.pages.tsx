import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BillsQueries } from '../../features/bills/index.js';
import { RostersQueries } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { CommitteeBills } from '../bills/committee-bills.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { askedDay } from './asked-day.js';
import { ChamberPage } from './chamber-page.js';
import { CommitteePage } from './committee-page.js';
import { parliamentCode, recordId } from './people.params.js';
import { PeopleContext } from './people-context.js';

const dayQuery = z.object({ on: z.string().max(100).optional().catch(undefined) });
type DayQuery = z.output<typeof dayQuery>;

/** Who sat where, on any day. */
@Controller()
@ApiExcludeController()
export class RostersPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly rosters: RostersQueries,
    private readonly bills: BillsQueries,
  ) {}

  @Get('committees/:id')
  @Permit(ANYONE)
  async committee(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Query({ schema: dayQuery }) query: DayQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [committee] = isId(id) ? await this.context.committees.byIds([id]) : [];
    if (!committee) throw notFound();
    const facts = await this.context.facts(committee.parliament);
    const asked = askedDay(query.on, this.context.today(facts));
    const roster = await this.rosters.committee(actor, id, asked.on);
    const context = pageContext(request, 'parliaments');
    const bills = await this.bills.ofCommittee(actor, id);
    html(
      reply,
      <CommitteePage context={context} facts={facts} roster={roster} asked={asked}>
        <CommitteeBills t={context.t} committee={id} bills={bills} />
      </CommitteePage>,
    );
  }

  @Get('parliaments/:code/chambers/:chamber')
  @Permit(ANYONE)
  async chamber(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Param('chamber', { schema: parliamentCode }) chamber: string,
    @Query({ schema: dayQuery }) query: DayQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.context.facts(code);
    const found = facts.chambers.find((one) => one.code === chamber);
    if (!found) throw notFound();
    const asked = askedDay(query.on, this.context.today(facts));
    const roster = await this.rosters.chamber(actor, code, chamber, asked.on);
    html(
      reply,
      <ChamberPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        chamber={found}
        roster={roster}
        asked={asked}
      />,
    );
  }
}

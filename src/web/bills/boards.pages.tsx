import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BILL_KINDS, BillLists } from '../../features/bills/index.js';
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { readBillsState, type RawQuery } from './bills-address.js';
import { parliamentCode } from './bills.params.js';
import { BoardPage } from './board-page.js';
import { ContinentPage } from './continent-page.js';

/** Cards of one column; the rest is a link to the list. */
const PER_COLUMN = 12;

const boardQuery = z.object({ columns: z.literal('all').nullable().catch(null).default(null) });
const continentQuery = z.object({
  kind: z.enum(BILL_KINDS).nullable().catch(null).default(null),
  by: z.enum(['phase', 'milestone']).catch('phase').default('phase'),
});

/** Many bills at a glance: those of one parliament, and those of all of them. */
@Controller()
@ApiExcludeController()
export class BoardsPages {
  constructor(
    private readonly lists: BillLists,
    private readonly directory: ParliamentDirectory,
  ) {}

  @Get('parliaments/:code/board')
  @Permit(ANYONE)
  async board(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Query({ schema: boardQuery }) { columns }: z.output<typeof boardQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.directory.facts(code);
    if (!facts) throw notFound();
    html(
      reply,
      <BoardPage
        context={pageContext(request, 'bills')}
        facts={facts}
        board={await this.lists.board(actor, code, PER_COLUMN)}
        all={columns !== null}
      />,
    );
  }

  @Get('bills/continent')
  @Permit(ANYONE)
  async continent(
    @CurrentActor() actor: Actor,
    @Query({ schema: continentQuery }) { kind, by }: z.output<typeof continentQuery>,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request, 'bills');
    const [subject = null] = readBillsState(query).chosen.subject;
    const [view, parliaments] = await Promise.all([
      this.lists.continent(actor, { subject: subject ?? undefined, kind: kind ?? undefined }),
      this.directory.sorted(context.t.lang),
    ]);
    html(
      reply,
      <ContinentPage
        context={context}
        choice={{ subject, kind, by }}
        view={view}
        parliaments={parliaments}
      />,
    );
  }
}

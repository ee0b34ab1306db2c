import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AMENDMENT_FATES, BillLists, FILE_BILLS } from '../../features/bills/index.js';
import { ParliamentNames } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock, dayIn } from '../../kernel/clock.js';
import { DEFAULT_LIMIT } from '../../kernel/page.js';
import { ANYONE } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { ownAddress } from '../documents/own-address.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { BillContext } from './bill-context.js';
import { BillPage } from './bill-page.js';
import { billRightsOf } from './bill-rights.js';
import { filterOf, readBillsState, type RawQuery } from './bills-address.js';
import { BillsPage } from './bills-page.js';
import { billId } from './bills.params.js';

/** What makes no sense in an address is left out, as if it had not been chosen. */
const billQuery = z.object({
  done: z.string().max(40).nullable().catch(null).default(null),
  fate: z.enum(AMENDMENT_FATES).nullable().catch(null).default(null),
  all: z.literal('1').nullable().catch(null).default(null),
});

@Controller('bills')
@ApiExcludeController()
export class BillsPages {
  constructor(
    private readonly bills: BillContext,
    private readonly lists: BillLists,
    private readonly names: ParliamentNames,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permit(ANYONE)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const state = readBillsState(query);
    const filter = filterOf(state);
    const context = pageContext(request, 'bills');
    const cursor = state.cursor ?? undefined;
    const [slice, facets, names] = await Promise.all([
      this.lists.list(actor, filter, { limit: DEFAULT_LIMIT, cursor }),
      this.lists.facets(actor, filter),
      this.names.in(context.t.lang),
    ]);
    html(
      reply,
      <BillsPage
        context={context}
        state={state}
        slice={slice}
        facets={facets}
        names={names}
        mayFile={FILE_BILLS.allows(actor)}
      />,
    );
  }

  @Get(':id')
  @Permit(ANYONE)
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Query({ schema: billQuery }) { done, fate, all }: z.output<typeof billQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request, 'bills');
    const { bill, facts } = await this.bills.find(actor, id);
    const rights = billRightsOf(actor, bill.parliament);
    const now = this.clock.now();
    html(
      reply,
      <BillPage
        context={context}
        bill={bill}
        facts={facts}
        names={await this.names.in(context.t.lang)}
        rights={rights}
        sharedWith={rights.ofOffice ? await this.bills.sharedWith(context.t, bill, facts) : []}
        amendments={{ fate, all: all !== null }}
        origin={ownAddress(request, this.config)}
        done={done}
        now={now}
        today={dayIn(facts.timeZone, now)}
      />,
    );
  }
}

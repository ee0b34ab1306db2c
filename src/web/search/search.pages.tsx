import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ParliamentNames } from '../../features/parliaments/index.js';
import { MOST_PER_PAGE, SearchRecords } from '../../features/search/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { readState, type RawQuery } from './search-address.js';
import { SearchPage } from './search-page.js';

@ApiExcludeController()
@Controller()
export class SearchPages {
  constructor(
    private readonly records: SearchRecords,
    private readonly names: ParliamentNames,
  ) {}

  @Get('search')
  @Permit(ANYONE)
  async search(
    @CurrentActor() actor: Actor,
    @Query() query: RawQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const state = readState(query);
    const { q, chosen, from, to, sort, page } = state;
    const context = pageContext(request, 'search');
    // Asked for by the script that searches while people type: their last word may be unfinished.
    const typing = query['typing'] === '1';
    const filters = { ...chosen, year: chosen.year.map(Number), from, to };
    const [view, names] = await Promise.all([
      this.records.execute(actor, { q, filters, sort, page, limit: MOST_PER_PAGE, typing }),
      this.names.in(context.t.lang),
    ]);
    const words = { parliaments: names, chosen: view.chosenNames };
    return html(reply, <SearchPage context={context} state={state} view={view} words={words} />);
  }
}

import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BillLists } from '../../features/bills/index.js';
import { DocumentsQueries } from '../../features/documents/index.js';
import { ParliamentDirectory, ParliamentNames } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { HomePage } from './home-page.js';

const LATEST = 6;
const LATEST_BILLS = 4;

@Controller()
@ApiExcludeController()
export class HomePages {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly names: ParliamentNames,
    private readonly documents: DocumentsQueries,
    private readonly bills: BillLists,
  ) {}

  @Get()
  @Permit(ANYONE)
  async home(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request, 'home');
    const { lang } = context.t;
    const latest = await this.documents.list(actor, { limit: LATEST });
    html(
      reply,
      <HomePage
        context={context}
        parliaments={await this.directory.sorted(lang)}
        documents={latest.data}
        bills={await this.bills.latestOfAll(actor, LATEST_BILLS)}
        names={await this.names.in(lang)}
      />,
    );
  }
}

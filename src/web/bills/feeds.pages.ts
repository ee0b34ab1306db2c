import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BillLists } from '../../features/bills/index.js';
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { languageOf } from '../../platform/http/request-language.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { translator } from '../../platform/i18n/translator.js';
import { ownAddress } from '../documents/own-address.js';
import { ATOM, atomFeed, type AtomFeed } from './atom-feed.js';
import { BillContext } from './bill-context.js';
import { billFeed, parliamentFeed } from './bill-feeds.js';
import { billId, parliamentCode } from './bills.params.js';

const LATEST = 50;

/** What moved, for programs that watch it. A feed shows what whoever asks for it may see. */
@Controller()
@ApiExcludeController()
export class FeedsPages {
  constructor(
    private readonly bills: BillContext,
    private readonly lists: BillLists,
    private readonly directory: ParliamentDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('bills/:id/feed.atom')
  @Permit(ANYONE)
  async bill(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bill, facts } = await this.bills.find(actor, id);
    this.send(reply, billFeed(bill, { ...this.place(request), facts }));
  }

  @Get('parliaments/:code/bills.atom')
  @Permit(ANYONE)
  async parliament(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.directory.facts(code);
    if (!facts) throw notFound();
    const latest = await this.lists.latest(actor, code, LATEST);
    this.send(reply, parliamentFeed(latest, { ...this.place(request), facts }));
  }

  private place(request: FastifyRequest) {
    return {
      t: translator(languageOf(request)),
      origin: ownAddress(request, this.config),
      self: request.url,
    };
  }

  private send(reply: FastifyReply, feed: AtomFeed): void {
    void reply
      .type(ATOM)
      .header('vary', 'Accept-Language, Cookie')
      .header('content-language', feed.lang)
      .send(atomFeed(feed));
  }
}

import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ParliamentDirectory, type ParliamentFacts } from '../../features/parliaments/index.js';
import {
  PASSAGES,
  ProceduresQueries,
  mayAdaptProcedure,
  type Passage,
} from '../../features/procedures/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { ProcedurePage } from './procedure-page.js';

const code = z.string().max(64);

/** What is not understood is left aside: an old link must not become an error. */
const viewSchema = z.object({
  version: z.string().max(20).optional(),
  passage: z.string().max(20).optional(),
  done: z.string().max(20).optional(),
});

@Controller('parliaments/:code/procedure')
@ApiExcludeController()
export class ProcedurePages {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly procedures: ProceduresQueries,
  ) {}

  @Get()
  @Permit(ANYONE)
  async view(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Query({ schema: viewSchema }) query: z.output<typeof viewSchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.directory.facts(parliament);
    if (!facts) throw notFound();
    const current = await this.procedures.current(parliament);
    const shown = await this.shown(parliament, query.version);
    const versions = await this.procedures.versions(parliament);
    html(
      reply,
      <ProcedurePage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        shown={shown ?? current}
        inForce={!shown || shown.id === current.id}
        versions={versions}
        passage={passageOf(facts, query.passage)}
        mayAdapt={mayAdaptProcedure(actor, parliament).allowed}
        saved={query.done === 'saved'}
      />,
    );
  }

  private async shown(parliament: string, version: string | undefined) {
    if (version === undefined) return null;
    if (!/^[1-9]\d{0,8}$/.test(version)) throw notFound();
    return this.procedures.version(parliament, Number(version));
  }
}

/** What was asked for; else what bills of this parliament usually pass through. */
function passageOf({ chambers }: ParliamentFacts, asked: string | undefined): Passage {
  const found = PASSAGES.find((passage) => passage === asked);
  return found ?? (chambers.filter(({ active }) => active).length > 1 ? 'two' : 'one');
}

import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DocumentsQueries, type VersionView } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { Comparer } from './compare/comparer.js';
import { ComparePage, type Compared } from './compare-page.js';
import { DocumentContext } from './document-context.js';
import { documentId } from './documents.params.js';

const version = z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null);
const compareQuery = z.object({
  from: version,
  to: version,
  part: z.coerce.number().int().min(1).max(100_000).catch(1),
});

@Controller('documents/:id/compare')
@ApiExcludeController()
export class ComparePages {
  constructor(
    private readonly queries: DocumentsQueries,
    private readonly documents: DocumentContext,
    private readonly comparer: Comparer,
  ) {}

  @Get()
  @Permit(ANYONE)
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Query({ schema: compareQuery }) query: z.output<typeof compareQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.documents.find(actor, id);
    const { versions, currentVersion } = found.document;
    const named = (n: number): VersionView => {
      const one = versions.find((candidate) => candidate.n === n);
      if (!one) throw notFound();
      return one;
    };
    const to = named(query.to ?? currentVersion);
    // What does not exist is not found; a paper with a single version is told so by the page.
    const from = named(query.from ?? Math.max(1, to.n - 1));
    html(
      reply,
      <ComparePage
        context={pageContext(request)}
        {...found}
        from={from}
        to={to}
        part={query.part}
        compared={await this.compared(actor, id, from, to)}
      />,
    );
  }

  private async compared(
    actor: Actor,
    id: string,
    from: VersionView,
    to: VersionView,
  ): Promise<Compared> {
    if (from.n === to.n) return { kind: 'same_version' };
    const without = [from, to].find(({ textState }) => textState !== 'ready');
    if (without) return { kind: 'no_text', version: without };
    const [left, right] = await Promise.all(
      [from, to].map(async ({ n }) => {
        const { pages } = await this.queries.versionText(actor, id, n);
        return pages.map(({ text }) => text);
      }),
    );
    return this.comparer.compare(left!, right!);
  }
}

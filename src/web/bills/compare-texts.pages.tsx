import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { BillView } from '../../features/bills/index.js';
import { DocumentsQueries } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { Comparer } from '../documents/compare/comparer.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { BillContext } from './bill-context.js';
import { billId } from './bills.params.js';
import {
  CompareTextsPage,
  type ComparedText,
  type CompareTextsPageProps,
  type TextsCompared,
} from './compare-texts-page.js';

const text = z.string().max(300).nullable().catch(null).default(null);
const compareQuery = z.object({
  from: text,
  to: text,
  part: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

@Controller('bills/:id/compare')
@ApiExcludeController()
export class CompareTextsPages {
  constructor(
    private readonly bills: BillContext,
    private readonly documents: DocumentsQueries,
    private readonly comparer: Comparer,
  ) {}

  @Get()
  @Permit(ANYONE)
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Query({ schema: compareQuery }) query: z.output<typeof compareQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.bills.find(actor, id);
    html(
      reply,
      <CompareTextsPage
        context={pageContext(request, 'bills')}
        {...found}
        pair={await this.pair(actor, found.bill, query)}
        part={query.part}
      />,
    );
  }

  private async pair(
    actor: Actor,
    bill: BillView,
    asked: { readonly from: string | null; readonly to: string | null },
  ): Promise<CompareTextsPageProps['pair']> {
    const [from, to] = [asked.from, asked.to].map((id) => {
      const text = bill.texts.find(({ document }) => document.id === id);
      // A text that is not of this bill, or that the reader may not see, is not there.
      if (id !== null && !text) throw notFound();
      return text;
    });
    const earlier = from ?? bill.texts.at(-2);
    const later = to ?? bill.texts.at(-1);
    if (bill.texts.length < 2 || !earlier || !later) return null;
    const [left, right] = await Promise.all(
      [earlier, later].map(async (text): Promise<ComparedText> => {
        const { versions } = await this.documents.byId(actor, text.document.id);
        const [version] = versions;
        if (!version) throw notFound();
        return { text, version };
      }),
    );
    return { from: left!, to: right!, compared: await this.compared(actor, left!, right!) };
  }

  private async compared(
    actor: Actor,
    from: ComparedText,
    to: ComparedText,
  ): Promise<TextsCompared> {
    if (from.text.document.id === to.text.document.id) return { kind: 'same_text' };
    const without = [from, to].find(({ version }) => version.textState !== 'ready');
    if (without) return { kind: 'no_text', of: without };
    const [left, right] = await Promise.all(
      [from, to].map(async ({ text: { document }, version }) => {
        const { pages } = await this.documents.versionText(actor, document.id, version.n);
        return pages.map((page) => page.text);
      }),
    );
    return this.comparer.compare(left!, right!);
  }
}

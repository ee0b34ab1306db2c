import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DocumentsQueries, ReceiptsQueries, receiptCode } from '../../features/documents/index.js';
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html } from '../render.js';
import { DocumentContext } from './document-context.js';
import { documentId } from './documents.params.js';
import { ownAddress } from './own-address.js';
import { qrCode } from './qr-code.js';
import { ReceiptPage } from './receipt-page.js';
import { VerifyPage } from './verify-page.js';

const receiptQuery = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null),
});

@Controller()
@ApiExcludeController()
export class ReceiptsPages {
  constructor(
    private readonly documents: DocumentContext,
    private readonly queries: DocumentsQueries,
    private readonly receipts: ReceiptsQueries,
    private readonly directory: ParliamentDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('documents/:id/receipt')
  @Permit(ANYONE)
  async receipt(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Query({ schema: receiptQuery }) query: z.output<typeof receiptQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.documents.find(actor, id);
    const { versions, currentVersion } = found.document;
    const version = versions.find(({ n }) => n === (query.version ?? currentVersion));
    if (!version) throw notFound();
    const code = receiptCode({ documentId: id, version: version.n, sha256: version.sha256 });
    const address = ownAddress(request, this.config) + paths.verifyReceipt(code);
    html(
      reply,
      <ReceiptPage
        context={pageContext(request)}
        {...found}
        version={version}
        address={address}
        qr={qrCode(address)}
      />,
    );
  }

  /** Open to everybody who holds a receipt; says nothing that is not printed on it. */
  @Get('receipts/:code')
  @Permit(ANYONE)
  async verify(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: documentId }) code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const entry = await this.receipts.find(code);
    const facts = entry && (await this.directory.facts(entry.parliament));
    html(
      reply,
      <VerifyPage
        context={pageContext(request)}
        entry={entry}
        zone={facts?.timeZone ?? 'UTC'}
        mayRead={entry !== null && (await this.mayRead(actor, entry.documentId))}
      />,
      entry ? 200 : 404,
    );
  }

  private async mayRead(actor: Actor, id: string): Promise<boolean> {
    try {
      await this.queries.byId(actor, id);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'missing') return false;
      throw error;
    }
  }
}

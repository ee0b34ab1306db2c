import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  DocumentsQueries,
  FILE_DOCUMENTS,
  RetryExtraction,
} from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { FileStore } from '../../platform/files/file-store.js';
import { sendFile } from '../../platform/http/file-response.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { rightsOf } from './document-actions.js';
import { DocumentContext } from './document-context.js';
import { documentId, versionNumber } from './documents.params.js';
import { DocumentTextPage } from './text-page.js';
import { sliceWith } from './text-slices.js';
import { textView } from './text-view.js';

const textQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  part: z.coerce.number().int().min(2).max(100_000).nullable().catch(null),
  q: z.string().trim().max(300).catch(''),
});

/** What can be had of one version: its text, its file. */
@Controller('documents/:id/versions/:n')
@ApiExcludeController()
export class VersionsPages {
  constructor(
    private readonly queries: DocumentsQueries,
    private readonly documents: DocumentContext,
    private readonly retryExtraction: RetryExtraction,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Permit(ANYONE)
  async text(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Param('n', { schema: versionNumber }) n: number,
    @Query({ schema: textQuery }) place: z.output<typeof textQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { from, to } =
      place.part === null ? sliceWith(place.page) : { from: place.page, to: place.page };
    const read = await this.queries.versionText(actor, id, n, { from, to: to + 1 });
    const facts = await this.documents.factsOf(read.document);
    html(
      reply,
      <DocumentTextPage
        context={pageContext(request)}
        facts={facts}
        view={textView(read, from, place)}
        mayRetry={rightsOf(actor, facts.code).may('retry_extraction')}
      />,
    );
  }

  @Get('file')
  @Permit(ANYONE)
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Param('n', { schema: versionNumber }) n: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { version } = await this.queries.version(actor, id, n);
    await sendFile(request, reply, this.files, version);
  }

  @Post('retry')
  @Permit(FILE_DOCUMENTS)
  async retry(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Param('n', { schema: versionNumber }) n: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.retryExtraction.execute(actor, { documentId: id, version: n });
    seeOther(reply, `${paths.document(id, 'retry')}#v${n}`);
  }
}

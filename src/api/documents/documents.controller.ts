import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  DescribeDocument,
  DocumentsQueries,
  FILE_DOCUMENTS,
  FileDocument,
  ShareDocument,
} from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { Uploads } from '../../platform/files/uploads.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit, RequestLanguage } from '../../platform/http/route.js';
import { translator } from '../../platform/i18n/translator.js';
import type { UiLanguage } from '../../platform/i18n/ui-language.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { linkNext } from '../link-header.js';
import { documentBody, summaryBody } from './document.mapper.js';
import {
  descriptionPatchSchema,
  documentPageSchema,
  documentSchema,
  filingSchema,
  listQuerySchema,
} from './documents.schema.js';
import { sharingChangeSchema } from '../sharing.schema.js';
import { FILING_BODY } from './filing-body.js';
import { withFiling } from './filing-request.js';

@ApiTags('documents')
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    private readonly queries: DocumentsQueries,
    private readonly fileDocument: FileDocument,
    private readonly describeDocument: DescribeDocument,
    private readonly shareDocument: ShareDocument,
    private readonly uploads: Uploads,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The papers that you may see, the newest first' })
  @ApiOkResponse({ standardSchema: documentPageSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuerySchema }) query: z.output<typeof listQuerySchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.queries.list(actor, query);
    linkNext(request, reply, page.next);
    return { data: page.data.map((one) => summaryBody(one, actor)), next: page.next };
  }

  @Post()
  @Permit(FILE_DOCUMENTS)
  @ApiOperation({ summary: 'File a paper: it gets its registry number and its permanent address' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILING_BODY)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: documentSchema })
  async file(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filed = await withFiling(request, this.uploads, filingSchema, (metadata, file) => {
      const { parliament, chamber, type, sharing, embargoUntil, note } = metadata;
      const { title, language, officialNumber, date, subjects, people } = metadata;
      const asked = { ...metadata, embargoUntil: embargoUntil?.toISOString() ?? null };
      return this.fileDocument.execute(actor, {
        parliament,
        chamber,
        type,
        sharing,
        embargoUntil,
        note,
        description: { title, language, officialNumber, documentDate: date, subjects, people },
        file,
        idempotency: idempotencyOf(key, { ...asked, file: file.upload.sha256 }),
      });
    });
    reply.code(201).header('location', `/api/v1/documents/${filed.documentId}`);
    return this.one(actor, lang, filed.documentId, reply);
  }

  @Get(':id')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'A paper with its versions' })
  @ApiOkResponse({ standardSchema: documentSchema })
  async one(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const document = await this.queries.byId(actor, id);
    const body = documentBody(document, actor, translator(lang));
    reply.header('etag', etagOf(document.revision, body));
    return body;
  }

  @Patch(':id')
  @Permit(FILE_DOCUMENTS)
  @ApiOperation({ summary: 'Correct what is said about a paper' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: documentSchema })
  async describe(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: descriptionPatchSchema }) patch: z.output<typeof descriptionPatchSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { date, ...rest } = patch;
    const change = { ...rest, ...(date === undefined ? {} : { documentDate: date }) };
    await this.describeDocument.execute(actor, {
      documentId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      change,
    });
    return this.one(actor, lang, id, reply);
  }

  @Put(':id/sharing')
  @HttpCode(200)
  @Permit(FILE_DOCUMENTS)
  @ApiOperation({ summary: 'Move a paper up or down the sharing ladder; recalled at once' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: documentSchema })
  async share(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: sharingChangeSchema }) change: z.output<typeof sharingChangeSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.shareDocument.execute(actor, {
      documentId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      ...change,
    });
    return this.one(actor, lang, id, reply);
  }
}

import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  AddVersion,
  DocumentsQueries,
  FILE_DOCUMENTS,
  RetryExtraction,
} from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Uploads } from '../../platform/files/uploads.js';
import { sendFile } from '../../platform/http/file-response.js';
import { CurrentActor, Permit, RequestLanguage } from '../../platform/http/route.js';
import { translator } from '../../platform/i18n/translator.js';
import type { UiLanguage } from '../../platform/i18n/ui-language.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { textBody, versionBody } from './document.mapper.js';
import {
  newVersionSchema,
  textQuerySchema,
  versionListSchema,
  versionNumberSchema,
  versionSchema,
  versionTextSchema,
} from './documents.schema.js';
import { NEW_VERSION_BODY } from './filing-body.js';
import { withFiling } from './filing-request.js';

@ApiTags('documents')
@Controller('api/v1/documents/:id/versions')
export class VersionsController {
  constructor(
    private readonly queries: DocumentsQueries,
    private readonly addVersion: AddVersion,
    private readonly retryExtraction: RetryExtraction,
    private readonly files: FileStore,
    private readonly uploads: Uploads,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The versions of a paper, the newest first' })
  @ApiOkResponse({ standardSchema: versionListSchema })
  async versions(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('id', { schema: idSchema }) id: string,
  ) {
    const { versions } = await this.queries.byId(actor, id);
    return { data: versions.map((version) => versionBody(id, version, translator(lang))) };
  }

  @Post()
  @Permit(FILE_DOCUMENTS)
  @ApiOperation({ summary: 'Add a corrected or translated text; earlier versions stay' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(NEW_VERSION_BODY)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: versionSchema })
  async add(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { version } = await withFiling(request, this.uploads, newVersionSchema, (given, file) =>
      this.addVersion.execute(actor, {
        documentId: id,
        language: given.language,
        note: given.note,
        file,
        idempotency: idempotencyOf(key, { ...given, id, file: file.upload.sha256 }),
      }),
    );
    reply.code(201).header('location', `/api/v1/documents/${id}/versions/${version}`);
    return this.version(actor, lang, id, version);
  }

  @Get(':n')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'One version' })
  @ApiOkResponse({ standardSchema: versionSchema })
  async version(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('id', { schema: idSchema }) id: string,
    @Param('n', { schema: versionNumberSchema }) n: number,
  ) {
    return versionBody(id, (await this.queries.version(actor, id, n)).version, translator(lang));
  }

  @Get(':n/content')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The file as it was filed; ranges are answered' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('n', { schema: versionNumberSchema }) n: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { version } = await this.queries.version(actor, id, n);
    await sendFile(request, reply, this.files, version);
  }

  @Get(':n/text')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The text that was read from the file, page by page' })
  @ApiOkResponse({ standardSchema: versionTextSchema })
  async text(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('n', { schema: versionNumberSchema }) n: number,
    @Query({ schema: textQuerySchema }) slice: z.output<typeof textQuerySchema>,
  ) {
    return textBody(await this.queries.versionText(actor, id, n, slice));
  }

  @Post(':n/extraction')
  @HttpCode(202)
  @Permit(FILE_DOCUMENTS)
  @ApiOperation({ summary: 'Read the text of a version once more, after it failed' })
  @ApiAcceptedResponse({ standardSchema: versionSchema })
  async retry(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('id', { schema: idSchema }) id: string,
    @Param('n', { schema: versionNumberSchema }) n: number,
  ) {
    await this.retryExtraction.execute(actor, { documentId: id, version: n });
    return this.version(actor, lang, id, n);
  }
}

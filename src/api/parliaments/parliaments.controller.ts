import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ListParliaments, filterOf, ParliamentsQueries } from '../../features/parliaments/index.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { Permit, RequestLanguage } from '../../platform/http/route.js';
import type { UiLanguage } from '../../platform/i18n/ui-language.js';
import { linkNext } from '../link-header.js';
import { chamberBody, parliamentBody, summaryBody } from './parliament.mapper.js';
import {
  chamberListSchema,
  codeSchema,
  listQuerySchema,
  parliamentSchema,
  summaryPageSchema,
} from './parliaments.schema.js';

@ApiTags('parliaments')
@Controller('api/v1/parliaments')
export class ParliamentsController {
  constructor(
    private readonly parliaments: ListParliaments,
    private readonly queries: ParliamentsQueries,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Parliaments and bodies, by their names in your language' })
  @ApiOkResponse({ standardSchema: summaryPageSchema })
  async list(
    @RequestLanguage() lang: UiLanguage,
    @Query({ schema: listQuerySchema }) query: z.output<typeof listQuerySchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof summaryPageSchema>> {
    const { limit, cursor = null, lang: _, ...wanted } = query;
    const page = await this.parliaments.page(filterOf(wanted), lang, { limit, cursor });
    linkNext(request, reply, page.next);
    reply.header('vary', 'Accept-Language');
    return { data: page.data.map(summaryBody), next: page.next };
  }

  @Get(':code')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'One parliament with its chambers, committees and memberships' })
  @ApiOkResponse({ standardSchema: parliamentSchema })
  async one(
    @Param('code', { schema: codeSchema }) code: string,
  ): Promise<z.input<typeof parliamentSchema>> {
    return parliamentBody(await this.find(code));
  }

  @Get(':code/chambers')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The chambers of a parliament, those that do not sit included' })
  @ApiOkResponse({ standardSchema: chamberListSchema })
  async chambers(
    @Param('code', { schema: codeSchema }) code: string,
  ): Promise<z.input<typeof chamberListSchema>> {
    return { data: (await this.find(code)).chambers.map(chamberBody) };
  }

  private async find(code: string) {
    const parliament = await this.queries.find(code);
    if (!parliament) throw notFound();
    return parliament;
  }
}

import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { SearchRecords } from '../../features/search/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { searchBody } from './search.mapper.js';
import { searchQuerySchema, searchResultSchema } from './search.schema.js';

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly records: SearchRecords) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({
    summary: 'Find records by their words, wherever they stand in the text',
    description:
      'Only what you may see is found and counted. A filter given several times means one of its values.',
  })
  @ApiOkResponse({ standardSchema: searchResultSchema })
  async search(
    @CurrentActor() actor: Actor,
    @Query({ schema: searchQuerySchema }) query: z.output<typeof searchQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof searchResultSchema>> {
    const { q, sort, page, limit, typing, from = null, to = null } = query;
    const { parliament, kind, type, milestone, subject, committee, sponsor } = query;
    const { language, year, level } = query;
    const sets = { subject, committee, sponsor };
    const filters = { parliament, kind, type, milestone, language, year, level, from, to, ...sets };
    // What is found depends on who asks and on the minute.
    reply.header('cache-control', 'private, no-cache');
    return searchBody(await this.records.execute(actor, { q, filters, sort, page, limit, typing }));
  }
}

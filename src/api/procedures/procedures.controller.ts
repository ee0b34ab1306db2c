import { Body, Controller, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  ADAPT_PROCEDURE,
  ProceduresQueries,
  SaveProcedure,
  type ProcedureVersionView,
} from '../../features/procedures/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit, RequestLanguage } from '../../platform/http/route.js';
import { translator } from '../../platform/i18n/translator.js';
import type { UiLanguage } from '../../platform/i18n/ui-language.js';
import { codeSchema } from '../parliaments/parliaments.schema.js';
import { versionBody, versionSummaryBody } from './procedure.mapper.js';
import {
  brokenProcedureSchema,
  newProcedureSchema,
  procedureQuerySchema,
  procedureVersionSchema,
  procedureVersionsSchema,
} from './procedures.schema.js';
import { versionInForce, versionTag } from './version-match.js';
import { wordedProblems } from './worded-problems.js';

@ApiTags('procedures')
@Controller('api/v1/parliaments/:code/procedure')
export class ProceduresController {
  constructor(
    private readonly queries: ProceduresQueries,
    private readonly saveProcedure: SaveProcedure,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The procedure that new bills follow, or one of its earlier versions' })
  @ApiOkResponse({ standardSchema: procedureVersionSchema })
  async current(
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: procedureQuerySchema }) { version }: z.output<typeof procedureQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found =
      version === undefined
        ? await this.queries.current(code)
        : await this.queries.version(code, version);
    return answer(found, reply);
  }

  @Get('versions')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Its versions, the newest first, then those of the template' })
  @ApiOkResponse({ standardSchema: procedureVersionsSchema })
  async versions(
    @Param('code', { schema: codeSchema }) code: string,
  ): Promise<z.input<typeof procedureVersionsSchema>> {
    return { data: (await this.queries.versions(code)).map(versionSummaryBody) };
  }

  @Put()
  @Permit(ADAPT_PROCEDURE)
  @ApiOperation({
    summary: 'Adapt the procedure, for administrators: makes a new version',
    description: 'Bills that run stay on the version that they follow.',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version in force.' })
  @ApiOkResponse({ standardSchema: procedureVersionSchema })
  @ApiUnprocessableEntityResponse({ standardSchema: brokenProcedureSchema })
  async adapt(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: UiLanguage,
    @Param('code', { schema: codeSchema }) code: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: newProcedureSchema }) body: z.output<typeof newProcedureSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const basedOn = versionInForce(ifMatch, (await this.queries.current(code)).id);
    try {
      const { id } = await this.saveProcedure.execute(actor, {
        parliament: code,
        basedOn,
        ...body,
      });
      return answer(await this.queries.byId(id), reply);
    } catch (error) {
      throw wordedProblems(error, translator(lang));
    }
  }
}

function answer(
  version: ProcedureVersionView,
  reply: FastifyReply,
): z.input<typeof procedureVersionSchema> {
  reply.header('etag', versionTag(version.id));
  return versionBody(version);
}

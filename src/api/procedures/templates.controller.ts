import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ProceduresQueries } from '../../features/procedures/index.js';
import { ANYONE } from '../../kernel/permission.js';
import { Permit } from '../../platform/http/route.js';
import { versionBody } from './procedure.mapper.js';
import { procedureTemplatesSchema } from './procedures.schema.js';

@ApiTags('procedures')
@Controller('api/v1/procedures')
export class ProcedureTemplatesController {
  constructor(private readonly queries: ProceduresQueries) {}

  @Get('templates')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The templates of the traditions, each in its newest version' })
  @ApiOkResponse({ standardSchema: procedureTemplatesSchema })
  async templates(): Promise<z.input<typeof procedureTemplatesSchema>> {
    return { data: (await this.queries.templates()).map(versionBody) };
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BillsQueries } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import type { BodyOf } from '../body-of.js';
import { idSchema } from '../common.schema.js';
import { decisionBodies } from './bill.mapper.js';
import { decisionListSchema } from './bill-view.schema.js';

@ApiTags('bills')
@Controller('api/v1/bills/:id/decisions')
export class DecisionsController {
  constructor(private readonly queries: BillsQueries) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'What was decided of a bill and its amendments, with the figures' })
  @ApiOkResponse({ standardSchema: decisionListSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BodyOf<typeof decisionListSchema>> {
    return { data: decisionBodies(await this.queries.byId(actor, id)) };
  }
}

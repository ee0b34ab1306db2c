import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { BillLists } from '../../features/bills/index.js';
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import type { BodyOf } from '../body-of.js';
import { codeSchema } from '../sharing.schema.js';
import { billSummaryBody } from './bill.mapper.js';
import {
  billFacetsSchema,
  boardQuerySchema,
  boardSchema,
  continentQuerySchema,
  continentSchema,
  facetQuerySchema,
} from './bills.schema.js';

/** Bills counted. What you may not see is not counted either. */
@ApiTags('bills')
@Controller('api/v1')
export class BillOverviewsController {
  constructor(
    private readonly lists: BillLists,
    private readonly parliaments: ParliamentDirectory,
  ) {}

  @Get('bills/facets')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'How many bills each value of each filter would leave' })
  @ApiOkResponse({ standardSchema: billFacetsSchema })
  async facets(
    @CurrentActor() actor: Actor,
    @Query({ schema: facetQuerySchema }) filter: z.output<typeof facetQuerySchema>,
  ): Promise<BodyOf<typeof billFacetsSchema>> {
    return this.lists.facets(actor, filter);
  }

  @Get('bills/continent')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'How many bills stand at which milestone, in every parliament' })
  @ApiOkResponse({ standardSchema: continentSchema })
  async continent(
    @CurrentActor() actor: Actor,
    @Query({ schema: continentQuerySchema }) filter: z.output<typeof continentQuerySchema>,
  ): Promise<BodyOf<typeof continentSchema>> {
    return this.lists.continent(actor, filter);
  }

  @Get('parliaments/:code/board')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The bills of a parliament by milestone' })
  @ApiOkResponse({ standardSchema: boardSchema })
  async board(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: boardQuerySchema }) { limit }: z.output<typeof boardQuerySchema>,
  ): Promise<BodyOf<typeof boardSchema>> {
    if (!(await this.parliaments.facts(code))) throw notFound();
    const { columns } = await this.lists.board(actor, code, limit);
    return {
      columns: columns.map((column) => ({ ...column, bills: column.bills.map(billSummaryBody) })),
    };
  }
}

import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { AdoptProcedure, BillsOnProcedures } from '../../features/bills/index.js';
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import { ADAPT_PROCEDURE } from '../../features/procedures/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idempotencyOf } from '../idempotency.js';
import { codeSchema } from '../parliaments/parliaments.schema.js';
import {
  adoptedSchema,
  newAdoptionSchema,
  runningOnVersionsSchema,
  strandedSchema,
} from './adoptions.schema.js';

/** Running bills stay on their version of the procedure until an administrator moves them. */
@ApiTags('procedures')
@Controller('api/v1/parliaments/:code/procedure/adoptions')
export class AdoptionsController {
  constructor(
    private readonly adopt: AdoptProcedure,
    private readonly onProcedures: BillsOnProcedures,
    private readonly directory: ParliamentDirectory,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Which running bills follow which version of the procedure' })
  @ApiOkResponse({ standardSchema: runningOnVersionsSchema })
  async running(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
  ): Promise<z.input<typeof runningOnVersionsSchema>> {
    if (!(await this.directory.facts(code))) throw notFound();
    const versions = await this.onProcedures.running(actor, code);
    return { data: versions.map((one) => ({ ...one, bills: [...one.bills] })) };
  }

  @Post()
  @HttpCode(200)
  @Permit(ADAPT_PROCEDURE)
  @ApiOperation({
    summary: 'Put running bills under another version, for administrators: all of them or none',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: adoptedSchema })
  @ApiConflictResponse({ standardSchema: strandedSchema })
  async move(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newAdoptionSchema }) body: z.output<typeof newAdoptionSchema>,
  ): Promise<z.input<typeof adoptedSchema>> {
    const idempotency = idempotencyOf(key, { parliament: code, adoption: body });
    return this.adopt.execute(actor, { ...body, parliament: code, idempotency });
  }
}

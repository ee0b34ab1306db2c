import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  BillsQueries,
  CorrectStep,
  FILE_BILLS,
  MoveBill,
  StrikeLastStep,
  correctionSchema,
  moveSchema,
  strikeSchema,
} from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import type { BodyOf } from '../body-of.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { billBody, billPath, entryBody, nextMoveBody, stepBody } from './bill.mapper.js';
import { billSchema, movesSchema } from './bill-view.schema.js';
import { ApiIllegalMove } from './illegal-move.js';

const newMoveSchema = moveSchema.meta({ id: 'NewMove' });
const stepCorrectionSchema = correctionSchema.meta({ id: 'StepCorrection' });
const stepStrikeSchema = strikeSchema.meta({ id: 'StepStrike' });
const entryNumberSchema = z.coerce.number().int().min(1).max(1_000_000);

@ApiTags('bills')
@Controller('api/v1/bills/:id/moves')
export class MovesController {
  constructor(
    private readonly queries: BillsQueries,
    private readonly moveBill: MoveBill,
    private readonly correctStep: CorrectStep,
    private readonly strikeLastStep: StrikeLastStep,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The steps that hold, all that was recorded, and the moves from here' })
  @ApiOkResponse({ standardSchema: movesSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BodyOf<typeof movesSchema>> {
    const { steps, entries, next } = await this.queries.byId(actor, id);
    return {
      data: steps.map(stepBody),
      entries: entries.map(entryBody),
      next: next.map(nextMoveBody),
    };
  }

  @Post()
  @Permit(FILE_BILLS)
  @ApiOperation({
    summary: 'Move a bill, as its procedure allows; committees may be charged with it',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: billSchema })
  @ApiIllegalMove()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newMoveSchema }) move: z.output<typeof newMoveSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billSchema>> {
    await this.moveBill.execute(actor, {
      ...move,
      billId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      idempotency: idempotencyOf(key, { bill: id, move }),
    });
    reply.code(201).header('location', `${billPath(id)}/moves`);
    return this.bill(actor, id, reply);
  }

  @Post(':n/corrections')
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Correct a step, with a reason; what was recorded stays in the record' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ standardSchema: billSchema })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('n', { schema: entryNumberSchema }) n: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: stepCorrectionSchema }) body: z.output<typeof stepCorrectionSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billSchema>> {
    const { reason, ...change } = body;
    await this.correctStep.execute(actor, {
      billId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      n,
      reason,
      change,
    });
    reply.code(201).header('location', `${billPath(id)}/moves`);
    return this.bill(actor, id, reply);
  }

  @Post(':n/strike')
  @HttpCode(200)
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Strike out the last step, with a reason; it stays in the record' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: billSchema })
  async strike(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('n', { schema: entryNumberSchema }) n: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: stepStrikeSchema }) { reason }: z.output<typeof stepStrikeSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billSchema>> {
    await this.strikeLastStep.execute(actor, {
      billId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      n,
      reason,
    });
    return this.bill(actor, id, reply);
  }

  private async bill(actor: Actor, id: string, reply: FastifyReply) {
    const body = billBody(await this.queries.byId(actor, id), actor);
    reply.header('etag', etagOf(body.revision, body));
    return body;
  }
}

import { Body, Controller, Get, Headers, Param, Patch, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  BillsQueries,
  DecideAmendment,
  FILE_BILLS,
  MoveAmendment,
  amendmentDecisionSchema,
  amendmentFactsSchema,
} from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import type { BodyOf } from '../body-of.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { billPath } from './bill.mapper.js';
import { amendmentListSchema, amendmentSchema } from './bill-view.schema.js';

const newAmendmentSchema = amendmentFactsSchema.meta({ id: 'NewAmendment' });
const fateSchema = amendmentDecisionSchema.meta({ id: 'AmendmentDecision' });

@ApiTags('bills')
@Controller('api/v1/bills/:id/amendments')
export class AmendmentsController {
  constructor(
    private readonly queries: BillsQueries,
    private readonly moveAmendment: MoveAmendment,
    private readonly decideAmendment: DecideAmendment,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The amendments to a bill, with their fate' })
  @ApiOkResponse({ standardSchema: amendmentListSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BodyOf<typeof amendmentListSchema>> {
    return { data: (await this.queries.byId(actor, id)).amendments };
  }

  @Post()
  @Permit(FILE_BILLS)
  @ApiOperation({
    summary: 'Record that an amendment was moved, by a person, a committee or others',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: amendmentSchema })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newAmendmentSchema }) facts: z.output<typeof newAmendmentSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof amendmentSchema>> {
    const amendment = await this.moveAmendment.execute(actor, {
      ...facts,
      billId: id,
      idempotency: idempotencyOf(key, { bill: id, amendment: facts }),
    });
    reply.code(201).header('location', `${billPath(id)}/amendments`);
    return this.find(actor, id, amendment.id, reply);
  }

  @Patch(':aid')
  @Permit(FILE_BILLS)
  @ApiOperation({
    summary: 'Record the fate of an amendment; a decided one is corrected by a reason',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The revision of the amendment.' })
  @ApiOkResponse({ standardSchema: amendmentSchema })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('aid', { schema: idSchema }) aid: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: fateSchema }) fate: z.output<typeof fateSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof amendmentSchema>> {
    // Under the address of another bill there is no such amendment.
    await this.find(actor, id, aid, reply);
    await this.decideAmendment.execute(actor, {
      ...fate,
      amendmentId: aid,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
    });
    return this.find(actor, id, aid, reply);
  }

  private async find(actor: Actor, id: string, aid: string, reply: FastifyReply) {
    const { amendments } = await this.queries.byId(actor, id);
    const amendment = amendments.find((one) => one.id === aid);
    if (!amendment) throw notFound();
    reply.header('etag', etagOf(amendment.revision));
    return amendment;
  }
}

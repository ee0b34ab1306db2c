import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  BillsQueries,
  FILE_BILLS,
  RELATION_KINDS,
  RelateBill,
  UnrelateBill,
  billRelationSchema,
  type RelationKind,
} from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import type { BodyOf } from '../body-of.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { billPath, relationBody } from './bill.mapper.js';
import { relationListSchema, relationSchema } from './bill-view.schema.js';

const newRelationSchema = billRelationSchema.meta({ id: 'NewBillRelation' });
const kindSchema = z.enum(RELATION_KINDS);

@ApiTags('bills')
@Controller('api/v1/bills/:id/relations')
export class RelationsController {
  constructor(
    private readonly queries: BillsQueries,
    private readonly relateBill: RelateBill,
    private readonly unrelateBill: UnrelateBill,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'What a bill is to others, and others to it, in every parliament' })
  @ApiOkResponse({ standardSchema: relationListSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BodyOf<typeof relationListSchema>> {
    return { data: (await this.queries.byId(actor, id)).relations.map(relationBody) };
  }

  @Post()
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Say what a bill is to another one, of whichever parliament' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: relationSchema })
  async relate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newRelationSchema }) relation: z.output<typeof newRelationSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof relationSchema>> {
    const { other, kind, note } = relation;
    await this.relateBill.execute(actor, {
      billId: id,
      otherId: other,
      kind,
      note,
      idempotency: idempotencyOf(key, { bill: id, relation }),
    });
    const { relations } = await this.queries.byId(actor, id);
    const made = relations.find(
      (one) => one.outgoing && one.kind === kind && one.bill.id === other,
    );
    if (!made) throw notFound();
    reply.code(201).header('location', `${billPath(id)}/relations`);
    return relationBody(made);
  }

  @Delete(':kind/:other')
  @HttpCode(204)
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Take back what was said of this bill' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('kind', { schema: kindSchema }) kind: RelationKind,
    @Param('other', { schema: idSchema }) other: string,
  ): Promise<void> {
    await this.unrelateBill.execute(actor, { billId: id, otherId: other, kind });
  }
}

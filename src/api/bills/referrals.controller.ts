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
  CloseReferral,
  FILE_BILLS,
  ReferBill,
  referralClosingSchema,
  referralFactsSchema,
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
import { referralListSchema, referralSchema } from './bill-view.schema.js';

const newReferralSchema = referralFactsSchema.meta({ id: 'NewReferral' });
const closingSchema = referralClosingSchema.meta({ id: 'ReferralClosing' });

@ApiTags('bills')
@Controller('api/v1/bills/:id/referrals')
export class ReferralsController {
  constructor(
    private readonly queries: BillsQueries,
    private readonly referBill: ReferBill,
    private readonly closeReferral: CloseReferral,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The committees that were charged with a bill' })
  @ApiOkResponse({ standardSchema: referralListSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BodyOf<typeof referralListSchema>> {
    return { data: (await this.queries.byId(actor, id)).referrals };
  }

  @Post()
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Refer a bill to a committee of the house where it stands' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The tag of the bill.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: referralSchema })
  async refer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newReferralSchema }) facts: z.output<typeof newReferralSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof referralSchema>> {
    const referral = await this.referBill.execute(actor, {
      ...facts,
      billId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      idempotency: idempotencyOf(key, { bill: id, referral: facts }),
    });
    reply.code(201).header('location', `${billPath(id)}/referrals`);
    return this.find(actor, id, referral.id, reply);
  }

  @Patch(':rid')
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Record that a committee has reported, or was discharged' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The revision of the referral.' })
  @ApiOkResponse({ standardSchema: referralSchema })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('rid', { schema: idSchema }) rid: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: closingSchema }) closing: z.output<typeof closingSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof referralSchema>> {
    // Under the address of another bill there is no such referral.
    await this.find(actor, id, rid, reply);
    await this.closeReferral.execute(actor, {
      ...closing,
      referralId: rid,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
    });
    return this.find(actor, id, rid, reply);
  }

  private async find(actor: Actor, id: string, rid: string, reply: FastifyReply) {
    const { referrals } = await this.queries.byId(actor, id);
    const referral = referrals.find((one) => one.id === rid);
    if (!referral) throw notFound();
    reply.header('etag', etagOf(referral.revision));
    return referral;
  }
}

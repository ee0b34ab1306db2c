import {
  Body,
  Controller,
  Get,
  Headers,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  BillLists,
  BillsQueries,
  DescribeBill,
  FILE_BILLS,
  FileBill,
  ShareBill,
} from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import type { BodyOf } from '../body-of.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { linkNext } from '../link-header.js';
import { sharingChangeSchema } from '../sharing.schema.js';
import { billBody, billPath, billSummaryBody } from './bill.mapper.js';
import { billSchema } from './bill-view.schema.js';
import { billPageSchema, billPatchSchema, listQuerySchema, newBillSchema } from './bills.schema.js';

@ApiTags('bills')
@Controller('api/v1/bills')
export class BillsController {
  constructor(
    private readonly queries: BillsQueries,
    private readonly lists: BillLists,
    private readonly fileBill: FileBill,
    private readonly describeBill: DescribeBill,
    private readonly shareBill: ShareBill,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({
    summary: 'The bills of all parliaments that you may see, the last changed first',
  })
  @ApiOkResponse({ standardSchema: billPageSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuerySchema }) query: z.output<typeof listQuerySchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billPageSchema>> {
    const { limit, cursor, ...filter } = query;
    const page = await this.lists.list(actor, filter, { limit, cursor });
    linkNext(request, reply, page.next);
    return { data: page.data.map(billSummaryBody), next: page.next, total: page.total };
  }

  @Post()
  @Permit(FILE_BILLS)
  @ApiOperation({
    summary: 'File a bill: it gets its number and begins its parliament’s procedure',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: billSchema })
  async file(
    @CurrentActor() actor: Actor,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newBillSchema }) body: z.output<typeof newBillSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billSchema>> {
    const {
      parliament,
      chamber,
      passage,
      number,
      year,
      on,
      sharing,
      embargoUntil,
      ...description
    } = body;
    const asked = { ...body, embargoUntil: embargoUntil?.toISOString() ?? null };
    const { id } = await this.fileBill.execute(actor, {
      parliament,
      chamber,
      passage,
      number,
      year,
      on,
      sharing,
      embargoUntil,
      description,
      idempotency: idempotencyOf(key, { bill: asked }),
    });
    reply.code(201).header('location', billPath(id));
    return this.one(actor, id, reply);
  }

  @Get(':id')
  @Permit(ANYONE)
  @ApiOperation({
    summary: 'A bill: where it stands, what happens next, and all that belongs to it',
  })
  @ApiOkResponse({ standardSchema: billSchema })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billSchema>> {
    const body = billBody(await this.queries.byId(actor, id), actor);
    reply.header('etag', etagOf(body.revision, body));
    return body;
  }

  @Patch(':id')
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Correct what is said about a bill; its course is not changed by it' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: billSchema })
  async describe(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: billPatchSchema }) change: z.output<typeof billPatchSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billSchema>> {
    await this.describeBill.execute(actor, {
      billId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      change,
    });
    return this.one(actor, id, reply);
  }

  @Put(':id/sharing')
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Move a bill up or down the sharing ladder; recalled at once' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: billSchema })
  async share(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: sharingChangeSchema }) change: z.output<typeof sharingChangeSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billSchema>> {
    await this.shareBill.execute(actor, {
      billId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      ...change,
    });
    return this.one(actor, id, reply);
  }
}

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
import type { z } from 'zod';
import {
  BillsQueries,
  FILE_BILLS,
  ListText,
  UnlistText,
  textListingSchema,
} from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import type { BodyOf } from '../body-of.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { billPath, textBody } from './bill.mapper.js';
import { billTextSchema, textListSchema } from './bill-view.schema.js';

const newTextSchema = textListingSchema.meta({ id: 'NewBillText' });

@ApiTags('bills')
@Controller('api/v1/bills/:id/texts')
export class BillTextsController {
  constructor(
    private readonly queries: BillsQueries,
    private readonly listText: ListText,
    private readonly unlistText: UnlistText,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The texts of a bill that you may see, one for each reading' })
  @ApiOkResponse({ standardSchema: textListSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<BodyOf<typeof textListSchema>> {
    const { texts } = await this.queries.byId(actor, id);
    return { data: texts.map((text) => textBody(text, actor)) };
  }

  @Post()
  @Permit(FILE_BILLS)
  @ApiOperation({
    summary: 'Say that a filed document is a text of the bill; its readers stay the same',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: billTextSchema })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newTextSchema }) text: z.output<typeof newTextSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyOf<typeof billTextSchema>> {
    await this.listText.execute(actor, {
      billId: id,
      documentId: text.document,
      reading: text.reading,
      idempotency: idempotencyOf(key, { bill: id, text }),
    });
    const { texts } = await this.queries.byId(actor, id);
    const listed = texts.find(({ document }) => document.id === text.document);
    if (!listed) throw notFound();
    reply.code(201).header('location', `${billPath(id)}/texts`);
    return textBody(listed, actor);
  }

  @Delete(':document')
  @HttpCode(204)
  @Permit(FILE_BILLS)
  @ApiOperation({ summary: 'Take a document off the texts of the bill; the document stays' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('document', { schema: idSchema }) document: string,
  ): Promise<void> {
    await this.unlistText.execute(actor, { billId: id, documentId: document });
  }
}

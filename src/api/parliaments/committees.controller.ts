import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
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
  CREATE_COMMITTEE,
  CommitteesQueries,
  CreateCommittee,
  ParliamentDirectory,
  committeeFactsSchema,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idempotencyOf } from '../idempotency.js';
import { committeeBody } from './parliament.mapper.js';
import { codeSchema, committeeListSchema, committeeSchema } from './parliaments.schema.js';

const newCommitteeSchema = committeeFactsSchema.meta({ id: 'NewCommittee' });

@ApiTags('parliaments')
@Controller('api/v1/parliaments/:code/committees')
export class CommitteesController {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly committees: CommitteesQueries,
    private readonly createCommittee: CreateCommittee,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The committees of a parliament, those dissolved included' })
  @ApiOkResponse({ standardSchema: committeeListSchema })
  async list(
    @Param('code', { schema: codeSchema }) code: string,
  ): Promise<z.input<typeof committeeListSchema>> {
    if (!(await this.directory.facts(code))) throw notFound();
    return { data: (await this.committees.allOf(code)).map(committeeBody) };
  }

  @Post()
  @Permit(CREATE_COMMITTEE)
  @ApiOperation({ summary: 'Set up a committee, for clerks and administrators of the parliament' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: committeeSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newCommitteeSchema }) facts: z.output<typeof newCommitteeSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof committeeSchema>> {
    const { id } = await this.createCommittee.execute(actor, {
      ...facts,
      parliament: code,
      idempotency: idempotencyOf(key, { parliament: code, committee: facts }),
    });
    const [committee] = await this.committees.byIds([id]);
    if (!committee) throw notFound();
    reply.code(201).header('location', `/api/v1/parliaments/${code}/committees`);
    return committeeBody(committee);
  }
}

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
import { EDIT_PEOPLE, OrganisationsQueries, SaveSession } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { codeSchema } from '../sharing.schema.js';
import {
  newSessionSchema,
  sessionListSchema,
  sessionPatchSchema,
  sessionSchema,
} from './organisations.schema.js';

@ApiTags('people')
@Controller('api/v1/parliaments/:code/terms/:term/sessions')
export class SessionsController {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly saveSession: SaveSession,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The sessions of a legislative term, the newest first' })
  @ApiOkResponse({ standardSchema: sessionListSchema })
  async list(
    @Param('code', { schema: codeSchema }) code: string,
    @Param('term', { schema: idSchema }) termId: string,
  ): Promise<z.input<typeof sessionListSchema>> {
    return { data: [...(await this.all(code, termId))] };
  }

  @Post()
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Enter a session of a term, for clerks and administrators' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: sessionSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Param('term', { schema: idSchema }) termId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newSessionSchema }) facts: z.output<typeof newSessionSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof sessionSchema>> {
    const { id } = await this.saveSession.execute(actor, {
      parliament: code,
      termId,
      sessionId: null,
      requireRevision: null,
      facts,
      idempotency: idempotencyOf(key, { term: termId, session: facts }),
    });
    reply.code(201).header('location', `/api/v1/parliaments/${code}/terms/${termId}/sessions`);
    return this.answer(code, termId, id, reply);
  }

  @Patch(':id')
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Correct a session' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async change(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Param('term', { schema: idSchema }) termId: string,
    @Param('id', { schema: idSchema }) sessionId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: sessionPatchSchema }) change: z.output<typeof sessionPatchSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof sessionSchema>> {
    const before = await this.find(code, termId, sessionId);
    const { kind, number, names, startsOn, endsOn } = before;
    await this.saveSession.execute(actor, {
      parliament: code,
      termId,
      sessionId,
      // Merged with what was read: nothing may have come in between, whatever the client allows.
      requireRevision: (revision) => {
        requireMatch(ifMatch, revision);
        requireMatch(etagOf(before.revision), revision);
      },
      facts: { kind, number, names, startsOn, endsOn, ...change },
    });
    return this.answer(code, termId, sessionId, reply);
  }

  private async all(code: string, termId: string) {
    const term = (await this.organisations.terms(code)).find(({ id }) => id === termId);
    if (!term) throw notFound();
    return term.sessions;
  }

  private async find(code: string, termId: string, sessionId: string) {
    const session = (await this.all(code, termId)).find(({ id }) => id === sessionId);
    if (!session) throw notFound();
    return session;
  }

  private async answer(code: string, termId: string, sessionId: string, reply: FastifyReply) {
    const session = await this.find(code, termId, sessionId);
    reply.header('etag', etagOf(session.revision, session));
    return session;
  }
}

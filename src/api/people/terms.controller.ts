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
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import { EDIT_PEOPLE, OrganisationsQueries, SaveTerm } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { codeSchema } from '../sharing.schema.js';
import {
  newTermSchema,
  termListSchema,
  termPatchSchema,
  termSchema,
} from './organisations.schema.js';
import { termBody } from './people.mapper.js';

@ApiTags('people')
@Controller('api/v1/parliaments/:code/terms')
export class TermsController {
  constructor(
    private readonly parliaments: ParliamentDirectory,
    private readonly organisations: OrganisationsQueries,
    private readonly saveTerm: SaveTerm,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Legislative terms with their sessions, the newest first' })
  @ApiOkResponse({ standardSchema: termListSchema })
  async list(
    @Param('code', { schema: codeSchema }) code: string,
  ): Promise<z.input<typeof termListSchema>> {
    if (!(await this.parliaments.facts(code))) throw notFound();
    return { data: (await this.organisations.terms(code)).map(termBody) };
  }

  @Post()
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Enter a legislative term, for clerks and administrators' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: termSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newTermSchema }) facts: z.output<typeof newTermSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof termSchema>> {
    if (!(await this.parliaments.facts(code))) throw notFound();
    const { id } = await this.saveTerm.execute(actor, {
      parliament: code,
      termId: null,
      requireRevision: null,
      facts,
      idempotency: idempotencyOf(key, { parliament: code, term: facts }),
    });
    reply.code(201).header('location', `/api/v1/parliaments/${code}/terms`);
    return this.answer(code, id, reply);
  }

  @Patch(':id')
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Correct a term; the posts that last as long as it does follow' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: termSchema })
  async change(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: termPatchSchema }) change: z.output<typeof termPatchSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof termSchema>> {
    const before = await this.find(code, id);
    const { chamber, number, names, startsOn, endsOn } = before;
    await this.saveTerm.execute(actor, {
      parliament: code,
      termId: id,
      // Merged with what was read: nothing may have come in between, whatever the client allows.
      requireRevision: (revision) => {
        requireMatch(ifMatch, revision);
        requireMatch(etagOf(before.revision), revision);
      },
      facts: { chamber, number, names, startsOn, endsOn, ...change },
    });
    return this.answer(code, id, reply);
  }

  private async find(code: string, id: string) {
    const term = (await this.organisations.terms(code)).find((one) => one.id === id);
    if (!term) throw notFound();
    return term;
  }

  private async answer(code: string, id: string, reply: FastifyReply) {
    const term = await this.find(code, id);
    reply.header('etag', etagOf(term.revision, term));
    return termBody(term);
  }
}

import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import { CreatePerson, EDIT_PEOPLE, PeopleQueries } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idempotencyOf } from '../idempotency.js';
import { linkNext } from '../link-header.js';
import { codeSchema } from '../sharing.schema.js';
import { personBody, personSummaryBody } from './people.mapper.js';
import {
  directoryQuerySchema,
  newPersonSchema,
  personPageSchema,
  personSchema,
} from './people.schema.js';

@ApiTags('people')
@Controller('api/v1/parliaments/:code/people')
export class DirectoryController {
  constructor(
    private readonly parliaments: ParliamentDirectory,
    private readonly people: PeopleQueries,
    private readonly createPerson: CreatePerson,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'The persons of a parliament that you may see, by name' })
  @ApiOkResponse({ standardSchema: personPageSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: directoryQuerySchema }) query: z.output<typeof directoryQuerySchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof personPageSchema>> {
    if (!(await this.parliaments.facts(code))) throw notFound();
    const page = await this.people.directory(actor, { ...query, parliament: code });
    linkNext(request, reply, page.next);
    return { ...page, data: page.data.map(personSummaryBody) };
  }

  @Post()
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Add a person, for clerks and administrators of the parliament' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: personSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newPersonSchema }) body: z.output<typeof newPersonSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof personSchema>> {
    if (!(await this.parliaments.facts(code))) throw notFound();
    const { sharing, embargoUntil, webLinks, ...facts } = body;
    const asked = { ...body, embargoUntil: embargoUntil?.toISOString() ?? null };
    const { id } = await this.createPerson.execute(actor, {
      parliament: code,
      facts: { ...facts, links: webLinks },
      sharing,
      embargoUntil,
      idempotency: idempotencyOf(key, { parliament: code, person: asked }),
    });
    const person = personBody(await this.people.byId(actor, id), actor);
    reply.code(201).header('location', person.links.self);
    reply.header('etag', etagOf(person.revision, person));
    return person;
  }
}

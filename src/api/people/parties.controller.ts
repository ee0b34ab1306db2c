import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
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
import {
  EDIT_PEOPLE,
  OrganisationsQueries,
  SaveParty,
  type PartyView,
} from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock, dayIn } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { codeSchema } from '../sharing.schema.js';
import {
  newPartySchema,
  partyListSchema,
  partyPatchSchema,
  partySchema,
} from './organisations.schema.js';
import { onQuerySchema } from './people.schema.js';

@ApiTags('people')
@Controller('api/v1/parliaments/:code/parties')
export class PartiesController {
  constructor(
    private readonly parliaments: ParliamentDirectory,
    private readonly organisations: OrganisationsQueries,
    private readonly saveParty: SaveParty,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Parties and groups, with who sits for them on a day' })
  @ApiOkResponse({ standardSchema: partyListSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Query({ schema: onQuerySchema }) { on }: z.output<typeof onQuerySchema>,
  ): Promise<z.input<typeof partyListSchema>> {
    return { data: [...(await this.all(actor, code, on))] };
  }

  @Post()
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Enter a party or group, for clerks and administrators' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: partySchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newPartySchema }) facts: z.output<typeof newPartySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof partySchema>> {
    if (!(await this.parliaments.facts(code))) throw notFound();
    const { id } = await this.saveParty.execute(actor, {
      parliament: code,
      partyId: null,
      requireRevision: null,
      facts,
      idempotency: idempotencyOf(key, { parliament: code, party: facts }),
    });
    reply.code(201).header('location', `/api/v1/parliaments/${code}/parties`);
    return this.answer(actor, code, id, reply);
  }

  @Patch(':id')
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Correct what is said of a party' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: partySchema })
  async change(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: partyPatchSchema }) change: z.output<typeof partyPatchSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof partySchema>> {
    const before = await this.find(actor, code, id);
    const { kind, names, abbreviation, foundedOn, dissolvedOn } = before;
    await this.saveParty.execute(actor, {
      parliament: code,
      partyId: id,
      // Merged with what was read: nothing may have come in between, whatever the client allows.
      requireRevision: (revision) => {
        requireMatch(ifMatch, revision);
        requireMatch(etagOf(before.revision), revision);
      },
      facts: { kind, names, abbreviation, foundedOn, dissolvedOn, ...change },
    });
    return this.answer(actor, code, id, reply);
  }

  private async all(actor: Actor, code: string, on?: string): Promise<readonly PartyView[]> {
    const facts = await this.parliaments.facts(code);
    if (!facts) throw notFound();
    const day = on ?? dayIn(facts.timeZone, this.clock.now());
    return this.organisations.parties(code, day, actor);
  }

  private async find(actor: Actor, code: string, id: string): Promise<PartyView> {
    const party = (await this.all(actor, code)).find((one) => one.id === id);
    if (!party) throw notFound();
    return party;
  }

  private async answer(actor: Actor, code: string, id: string, reply: FastifyReply) {
    const party = await this.find(actor, code, id);
    reply.header('etag', etagOf(party.revision, party));
    return party;
  }
}

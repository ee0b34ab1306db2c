import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Res,
} from '@nestjs/common';
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
  AddMembership,
  DescribePerson,
  EDIT_PEOPLE,
  PeopleQueries,
  SharePerson,
} from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { sharingChangeSchema } from '../sharing.schema.js';
import { membershipBody, personBody } from './people.mapper.js';
import {
  membershipSchema,
  newMembershipSchema,
  personPatchSchema,
  personSchema,
} from './people.schema.js';

type PersonBody = z.input<typeof personSchema>;

@ApiTags('people')
@Controller('api/v1/people/:id')
export class PersonsController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly describePerson: DescribePerson,
    private readonly sharePerson: SharePerson,
    private readonly addMembership: AddMembership,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'A person with the posts that they hold and held' })
  @ApiOkResponse({ standardSchema: personSchema })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    const person = personBody(await this.people.byId(actor, id), actor);
    reply.header('etag', etagOf(person.revision, person));
    return person;
  }

  @Patch()
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Correct what is said of a person' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: personSchema })
  async describe(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: personPatchSchema }) patch: z.output<typeof personPatchSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    const { webLinks, ...rest } = patch;
    await this.describePerson.execute(actor, {
      personId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      change: webLinks === undefined ? rest : { ...rest, links: webLinks },
    });
    return this.one(actor, id, reply);
  }

  @Put('sharing')
  @HttpCode(200)
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Move a person up or down the sharing ladder; recalled at once' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: personSchema })
  async share(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: sharingChangeSchema }) change: z.output<typeof sharingChangeSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    await this.sharePerson.execute(actor, {
      personId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      ...change,
    });
    return this.one(actor, id, reply);
  }

  @Post('memberships')
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Give a person a post in a chamber, a committee, a party or an office' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: membershipSchema })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) personId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: newMembershipSchema }) facts: z.output<typeof newMembershipSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof membershipSchema>> {
    const { id } = await this.addMembership.execute(actor, {
      personId,
      facts,
      idempotency: idempotencyOf(key, { person: personId, membership: facts }),
    });
    const { membership } = await this.people.membership(actor, id);
    reply.code(201).header('location', `/api/v1/memberships/${id}`);
    reply.header('etag', etagOf(membership.revision, membership));
    return membershipBody(membership);
  }
}

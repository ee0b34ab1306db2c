import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Res,
} from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  ChangeMembership,
  EDIT_PEOPLE,
  PeopleQueries,
  RemoveMembership,
} from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { membershipBody } from './people.mapper.js';
import { membershipPatchSchema, membershipSchema, removalSchema } from './people.schema.js';

@ApiTags('people')
@Controller('api/v1/memberships/:id')
export class MembershipsController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly changeMembership: ChangeMembership,
    private readonly removeMembership: RemoveMembership,
  ) {}

  @Get()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'One post of a person' })
  @ApiOkResponse({ standardSchema: membershipSchema })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof membershipSchema>> {
    const { membership } = await this.people.membership(actor, id);
    reply.header('etag', etagOf(membership.revision, membership));
    return membershipBody(membership);
  }

  @Patch()
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Correct a post, or give it its end' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: membershipSchema })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: membershipPatchSchema }) change: z.output<typeof membershipPatchSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof membershipSchema>> {
    await this.changeMembership.execute(actor, {
      membershipId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      change,
    });
    return this.one(actor, id, reply);
  }

  @Delete()
  @HttpCode(204)
  @Permit(EDIT_PEOPLE)
  @ApiOperation({ summary: 'Take out a post that was entered by mistake, with the reason' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: removalSchema }) { reason }: z.output<typeof removalSchema>,
  ): Promise<void> {
    await this.removeMembership.execute(actor, {
      membershipId: id,
      requireRevision: (revision) => requireMatch(ifMatch, revision),
      reason,
    });
  }
}

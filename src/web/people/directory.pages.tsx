import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MEMBERSHIP_ROLES, mayEditPeople } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { isId } from '../../kernel/ids.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { isDay } from '../documents/form-text.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { DirectoryPage } from './directory-page.js';
import { parliamentCode } from './people.params.js';
import { PeopleContext } from './people-context.js';

/** What makes no sense in an address is left out, as if it had not been chosen. */
const directoryQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text))
    .optional()
    .catch(undefined),
  chamber: z
    .string()
    .regex(/^[a-z0-9_-]{1,32}$/)
    .optional()
    .catch(undefined),
  party: z.string().refine(isId).optional().catch(undefined),
  role: z.enum(MEMBERSHIP_ROLES).optional().catch(undefined),
  on: z.string().refine(isDay).optional().catch(undefined),
  cursor: z.string().min(1).max(1000).optional().catch(undefined),
});

const LIMIT = 50;

@Controller('parliaments/:code/people')
@ApiExcludeController()
export class DirectoryPages {
  constructor(private readonly context: PeopleContext) {}

  @Get()
  @Permit(ANYONE)
  async list(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Query({ schema: directoryQuery }) { cursor, ...filter }: z.output<typeof directoryQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = await this.context.facts(code);
    const { people, organisations } = this.context;
    const slice = await people.directory(actor, {
      ...filter,
      parliament: code,
      limit: LIMIT,
      ...(cursor ? { cursor } : {}),
    });
    html(
      reply,
      <DirectoryPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        parties={await organisations.parties(code, filter.on ?? this.context.today(facts), actor)}
        filter={filter}
        cursor={cursor ?? null}
        slice={slice}
        mayEdit={mayEditPeople(actor, code).allowed}
      />,
    );
  }
}

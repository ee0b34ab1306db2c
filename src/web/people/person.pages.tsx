import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BillsQueries } from '../../features/bills/index.js';
import { mayEditPeople } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { PersonBills } from '../bills/person-bills.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { recordId } from './people.params.js';
import { PeopleContext } from './people-context.js';
import { PERSON_DONE, PersonPage } from './person-page.js';

const personQuery = z.object({ done: z.enum(PERSON_DONE).optional().catch(undefined) });

@Controller('people/:id')
@ApiExcludeController()
export class PersonPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly bills: BillsQueries,
  ) {}

  @Get()
  @Permit(ANYONE)
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Query({ schema: personQuery }) { done }: z.output<typeof personQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request, 'parliaments');
    const found = await this.context.person(actor, id);
    const mayEdit = mayEditPeople(actor, found.facts.code).allowed;
    html(
      reply,
      <PersonPage
        context={context}
        {...found}
        mayEdit={mayEdit}
        sharedWith={mayEdit ? await this.context.sharedWith(context.t, found) : []}
        done={done ?? null}
        now={this.context.now()}
      >
        <PersonBills t={context.t} person={id} bills={await this.bills.ofPerson(actor, id)} />
      </PersonPage>,
    );
  }
}

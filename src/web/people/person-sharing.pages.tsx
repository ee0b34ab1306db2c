import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EDIT_PEOPLE, SharePerson } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { sharingValues } from '../forms/sharing-form.js';
import type { Mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { SharingDesk, fieldOfSharing } from '../forms/sharing-desk.js';
import { recordId } from './people.params.js';
import { PeopleContext, type PersonInPlace } from './people-context.js';
import { PersonSharingPage } from './person-sharing-page.js';

@Controller('people/:id/sharing')
@ApiExcludeController()
export class PersonSharingPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly desk: SharingDesk,
    private readonly share: SharePerson,
  ) {}

  @Get()
  @Permit(EDIT_PEOPLE)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.context.personOfOffice(actor, id);
    const { sharing, visibleFrom } = found.person;
    const { timeZone } = found.facts;
    const values = sharingValues(sharing, visibleFrom, { timeZone, now: this.context.now() });
    await this.show(actor, found, values, [], request, reply);
  }

  @Post()
  @Permit(EDIT_PEOPLE)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const { facts } = await this.context.personOfOffice(actor, id);
    const { sharing, embargoUntil, mistakes } = this.desk.readSharing(
      form,
      facts,
      'people:wrong.level',
    );
    const refused =
      mistakes.length === 0
        ? await attempt(
            () =>
              this.share.execute(actor, {
                personId: id,
                requireRevision: (revision) => requireTypedRevision(form, revision),
                sharing,
                embargoUntil,
              }),
            fieldOfSharing,
          )
        : refusedForm(mistakes);
    if (!refused) return void seeOther(reply, paths.person(id, 'shared'));
    // Read again: what is said to hold "at present" must be of this moment.
    const found = await this.context.personOfOffice(actor, id);
    await this.show(actor, found, form, refused.mistakes, request, reply, refused.status);
  }

  private async show(
    actor: Actor,
    found: PersonInPlace,
    values: FormBody,
    mistakes: readonly Mistake[],
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): Promise<void> {
    const context = pageContext(request, 'parliaments');
    html(
      reply,
      <PersonSharingPage
        context={context}
        {...await this.desk.load(actor, found.facts, context.t.lang)}
        {...found}
        sharedWith={await this.context.sharedWith(context.t, found)}
        values={values}
        mistakes={mistakes}
      />,
      status,
    );
  }
}

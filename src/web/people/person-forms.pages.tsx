import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CreatePerson, DescribePerson, EDIT_PEOPLE } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { filingKey } from '../documents/filing-key.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import type { Mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { formLanguages } from './name-languages.js';
import { SharingDesk, fieldOfSharing } from '../forms/sharing-desk.js';
import { parliamentCode, recordId } from './people.params.js';
import { PeopleContext, type PersonInPlace } from './people-context.js';
import { changedFacts, fieldOfPerson, personValues, readPerson } from './person-form.js';
import { EditPersonPage, NewPersonPage } from './person-form-page.js';
import { shownRevision } from '../forms/shown-revision.js';

/** Adding somebody, and correcting what is said of them. */
@Controller()
@ApiExcludeController()
export class PersonFormsPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly desk: SharingDesk,
    private readonly createPerson: CreatePerson,
    private readonly describe: DescribePerson,
  ) {}

  @Get('parliaments/:code/people/new')
  @Permit(EDIT_PEOPLE)
  async newForm(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = new FormBody({ level: 'public' });
    await this.showNew(actor, code, { values, mistakes: [], formKey: newId() }, request, reply);
  }

  @Post('parliaments/:code/people/new')
  @Permit(EDIT_PEOPLE)
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const facts = await this.context.office(actor, code);
    const read = readPerson(form, formLanguages(facts));
    const { sharing, embargoUntil, mistakes } = this.desk.readSharing(
      form,
      facts,
      'people:wrong.level',
    );
    let id = '';
    const refused =
      read.ok && mistakes.length === 0
        ? await attempt(
            async () => {
              const person = { parliament: code, facts: read.facts, sharing };
              const embargo = embargoUntil?.toISOString() ?? null;
              const idempotency = filingKey(form.text('key'), { ...person, embargo });
              const created = { ...person, embargoUntil, idempotency };
              ({ id } = await this.createPerson.execute(actor, created));
            },
            (pointer) => fieldOfSharing(pointer) ?? fieldOfPerson(pointer),
          )
        : refusedForm([...(read.ok ? [] : read.mistakes), ...mistakes]);
    if (!refused) return void seeOther(reply, paths.person(id, 'created'));
    // A form that was used up gets a new key, so that sending it again can do something.
    const used = refused.mistakes.some(({ key }) => key === 'common:wrong.formReused');
    const formKey = used ? newId() : form.text('key');
    const state = { values: form, mistakes: refused.mistakes, formKey };
    await this.showNew(actor, code, state, request, reply, refused.status);
  }

  @Get('people/:id/edit')
  @Permit(EDIT_PEOPLE)
  async editForm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.context.personOfOffice(actor, id);
    const { revision } = found.person;
    const state = { values: personValues(found.person), mistakes: [], revision };
    this.showEdit(found, state, request, reply);
  }

  @Post('people/:id/edit')
  @Permit(EDIT_PEOPLE)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const found = await this.context.personOfOffice(actor, id);
    const languages = formLanguages(found.facts, found.person.biography);
    const read = readPerson(form, languages);
    const refused = read.ok
      ? await attempt(
          () =>
            this.describe.execute(actor, {
              personId: id,
              requireRevision: (revision) => requireTypedRevision(form, revision),
              change: changedFacts(read.facts, form, personValues(found.person), languages),
            }),
          fieldOfPerson,
        )
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.person(id, 'described'));
    const present = await this.context.personOfOffice(actor, id);
    const revision = shownRevision(form, refused, present.person.revision);
    const state = { values: form, mistakes: refused.mistakes, revision };
    this.showEdit(present, state, request, reply, refused.status);
  }

  private async showNew(
    actor: Actor,
    code: string,
    state: { values: FormBody; mistakes: readonly Mistake[]; formKey: string },
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): Promise<void> {
    const facts = await this.context.office(actor, code);
    const context = pageContext(request, 'parliaments');
    const desk = await this.desk.load(actor, facts, context.t.lang);
    const languages = formLanguages(facts);
    html(
      reply,
      <NewPersonPage context={context} {...desk} languages={languages} {...state} />,
      status,
    );
  }

  private showEdit(
    { person, facts }: PersonInPlace,
    state: { values: FormBody; mistakes: readonly Mistake[]; revision: number },
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): void {
    html(
      reply,
      <EditPersonPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        person={person}
        languages={formLanguages(facts, person.biography)}
        {...state}
      />,
      status,
    );
  }
}

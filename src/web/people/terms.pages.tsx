import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EDIT_PEOPLE, SaveTerm, mayEditPeople } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { formLanguages } from './name-languages.js';
import { fieldOfOrganisation, readTerm, termValues } from './organisation-form.js';
import { parliamentCode, recordId } from './people.params.js';
import { PeopleContext } from './people-context.js';
import { shownRevision } from '../forms/shown-revision.js';
import { TermFormPage } from './term-form-page.js';
import { TERMS_DONE, TermsPage } from './terms-page.js';

@Controller('parliaments/:code/terms')
@ApiExcludeController()
export class TermsPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly save: SaveTerm,
  ) {}

  @Get()
  @Permit(ANYONE)
  async list(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(
      reply,
      <TermsPage
        context={pageContext(request, 'parliaments')}
        facts={await this.context.facts(code)}
        terms={await this.context.organisations.terms(code)}
        mayEdit={mayEditPeople(actor, code).allowed}
        done={TERMS_DONE.find((one) => one === done) ?? null}
      />,
    );
  }

  @Get('new')
  @Permit(EDIT_PEOPLE)
  async newForm(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, code, null, request, reply);
  }

  @Post('new')
  @Permit(EDIT_PEOPLE)
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.receive(actor, code, null, request, reply);
  }

  @Get(':id')
  @Permit(EDIT_PEOPLE)
  async form(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, code, id, request, reply);
  }

  @Post(':id')
  @Permit(EDIT_PEOPLE)
  async change(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.receive(actor, code, id, request, reply);
  }

  private async show(
    actor: Actor,
    code: string,
    id: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { facts, term } = await this.find(actor, code, id);
    html(
      reply,
      <TermFormPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        term={term}
        languages={formLanguages(facts, term?.names)}
        values={termValues(term)}
        mistakes={[]}
        revision={term?.revision ?? null}
      />,
    );
  }

  private async receive(
    actor: Actor,
    code: string,
    id: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const { facts, term } = await this.find(actor, code, id);
    const languages = formLanguages(facts, term?.names);
    const read = readTerm(form, languages);
    const refused = read.ok
      ? await attempt(
          () =>
            this.save.execute(actor, {
              parliament: code,
              termId: id,
              requireRevision: (revision) => requireTypedRevision(form, revision),
              facts: read.facts,
            }),
          fieldOfOrganisation(languages),
        )
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.terms(code, { done: 'term' }));
    const { term: present } = await this.find(actor, code, id);
    html(
      reply,
      <TermFormPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        term={term}
        languages={languages}
        values={form}
        mistakes={refused.mistakes}
        revision={present && shownRevision(form, refused, present.revision)}
      />,
      refused.status,
    );
  }

  private async find(actor: Actor, code: string, id: string | null) {
    const facts = await this.context.office(actor, code);
    if (id === null) return { facts, term: null };
    return { facts, term: await this.context.term(code, id) };
  }
}

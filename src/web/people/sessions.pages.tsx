import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EDIT_PEOPLE, SaveSession } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { formLanguages } from './name-languages.js';
import { fieldOfOrganisation, readSession, sessionValues } from './organisation-form.js';
import { parliamentCode, recordId } from './people.params.js';
import { PeopleContext } from './people-context.js';
import { SessionFormPage } from './session-form-page.js';
import { shownRevision } from '../forms/shown-revision.js';

/** Where in the address the session stands; null: a new one. */
interface Place {
  readonly code: string;
  readonly termId: string;
  readonly id: string | null;
}

@Controller('parliaments/:code/terms/:term/sessions')
@ApiExcludeController()
export class SessionsPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly save: SaveSession,
  ) {}

  @Get('new')
  @Permit(EDIT_PEOPLE)
  async newForm(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Param('term', { schema: recordId }) termId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { code, termId, id: null }, request, reply);
  }

  @Post('new')
  @Permit(EDIT_PEOPLE)
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Param('term', { schema: recordId }) termId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.receive(actor, { code, termId, id: null }, request, reply);
  }

  @Get(':id')
  @Permit(EDIT_PEOPLE)
  async form(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Param('term', { schema: recordId }) termId: string,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, { code, termId, id }, request, reply);
  }

  @Post(':id')
  @Permit(EDIT_PEOPLE)
  async change(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: parliamentCode }) code: string,
    @Param('term', { schema: recordId }) termId: string,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.receive(actor, { code, termId, id }, request, reply);
  }

  private async show(
    actor: Actor,
    place: Place,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const found = await this.find(actor, place);
    html(
      reply,
      <SessionFormPage
        context={pageContext(request, 'parliaments')}
        {...found}
        languages={formLanguages(found.facts, found.session?.names)}
        values={sessionValues(found.session)}
        mistakes={[]}
        revision={found.session?.revision ?? null}
      />,
    );
  }

  private async receive(
    actor: Actor,
    place: Place,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const { facts, session } = await this.find(actor, place);
    const languages = formLanguages(facts, session?.names);
    const read = readSession(form, languages);
    const refused = read.ok
      ? await attempt(
          () =>
            this.save.execute(actor, {
              parliament: place.code,
              termId: place.termId,
              sessionId: place.id,
              requireRevision: (revision) => requireTypedRevision(form, revision),
              facts: read.facts,
            }),
          fieldOfOrganisation(languages),
        )
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.terms(place.code, { done: 'session' }));
    const present = await this.find(actor, place);
    html(
      reply,
      <SessionFormPage
        context={pageContext(request, 'parliaments')}
        {...present}
        languages={languages}
        values={form}
        mistakes={refused.mistakes}
        revision={present.session && shownRevision(form, refused, present.session.revision)}
      />,
      refused.status,
    );
  }

  private async find(actor: Actor, { code, termId, id }: Place) {
    const facts = await this.context.office(actor, code);
    const term = await this.context.term(code, termId);
    if (id === null) return { facts, term, session: null };
    const session = term.sessions.find((one) => one.id === id);
    if (!session) throw notFound();
    return { facts, term, session };
  }
}

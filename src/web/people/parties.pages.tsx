import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  EDIT_PEOPLE,
  SaveParty,
  mayEditPeople,
  type PartyView,
} from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { formLanguages } from './name-languages.js';
import { fieldOfOrganisation, partyValues, readParty } from './organisation-form.js';
import { PartiesPage } from './parties-page.js';
import { PartyFormPage } from './party-form-page.js';
import { parliamentCode, recordId } from './people.params.js';
import { PeopleContext } from './people-context.js';
import { shownRevision } from '../forms/shown-revision.js';

@Controller('parliaments/:code/parties')
@ApiExcludeController()
export class PartiesPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly save: SaveParty,
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
    const facts = await this.context.facts(code);
    const today = this.context.today(facts);
    html(
      reply,
      <PartiesPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        parties={await this.context.organisations.parties(code, today, actor)}
        mayEdit={mayEditPeople(actor, code).allowed}
        done={done === 'party'}
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
    const { facts, party } = await this.find(actor, code, id);
    html(
      reply,
      <PartyFormPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        party={party}
        languages={formLanguages(facts, party?.names)}
        values={partyValues(party)}
        mistakes={[]}
        revision={party?.revision ?? null}
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
    const { facts, party } = await this.find(actor, code, id);
    const languages = formLanguages(facts, party?.names);
    const read = readParty(form, languages);
    const refused = read.ok
      ? await attempt(
          () =>
            this.save.execute(actor, {
              parliament: code,
              partyId: id,
              requireRevision: (revision) => requireTypedRevision(form, revision),
              facts: read.facts,
            }),
          fieldOfOrganisation(languages),
        )
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.parties(code, { done: 'party' }));
    const { party: present } = await this.find(actor, code, id);
    html(
      reply,
      <PartyFormPage
        context={pageContext(request, 'parliaments')}
        facts={facts}
        party={party}
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
    if (id === null) return { facts, party: null };
    const all = await this.context.organisations.parties(code, this.context.today(facts), actor);
    const party: PartyView | undefined = all.find((one) => one.id === id);
    if (!party) throw notFound();
    return { facts, party };
  }
}

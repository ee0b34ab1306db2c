import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  CREATE_COMMITTEE,
  CreateCommittee,
  ParliamentDirectory,
  mayCreateCommittee,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { STATUS } from '../../platform/http/problem.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import {
  checkCommitteeForm,
  committeeFormSchema,
  refusedFields,
  type CommitteeForm,
  type FormErrors,
} from './new-committee-form.js';
import { NewCommitteePage } from './new-committee-page.js';

const code = z.string().max(64);

@Controller('parliaments/:code/committees/new')
@ApiExcludeController()
export class CommitteesPages {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly createCommittee: CreateCommittee,
  ) {}

  @Get()
  @Permit(CREATE_COMMITTEE)
  async form(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const verdict = mayCreateCommittee(actor, parliament);
    if (!verdict.allowed) throw new Refusal('forbidden', { why: verdict.why });
    await this.show(request, reply, parliament, {}, new Map(), 200);
  }

  @Post()
  @Permit(CREATE_COMMITTEE)
  async create(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Body({ schema: committeeFormSchema }) form: CommitteeForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const checked = checkCommitteeForm(form);
    if (!checked.ok) {
      return this.show(request, reply, parliament, form, checked.errors, STATUS.invalid);
    }
    try {
      await this.createCommittee.execute(actor, { ...checked.facts, parliament });
    } catch (error) {
      const errors = refusedFields(error);
      if (!errors || !(error instanceof Refusal)) throw error;
      return this.show(request, reply, parliament, form, errors, STATUS[error.kind]);
    }
    seeOther(reply, `${paths.parliament(parliament)}?done=committee#committees`);
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string,
    form: CommitteeForm,
    errors: FormErrors,
    status: number,
  ): Promise<void> {
    const parliament = await this.directory.facts(code);
    if (!parliament) throw notFound();
    const context = pageContext(request, 'parliaments');
    const page = (
      <NewCommitteePage context={context} parliament={parliament} form={form} errors={errors} />
    );
    html(reply, page, status);
  }
}

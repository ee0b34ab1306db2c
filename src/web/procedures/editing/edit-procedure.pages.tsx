import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ParliamentDirectory } from '../../../features/parliaments/index.js';
import {
  ADAPT_PROCEDURE,
  ProceduresQueries,
  SaveProcedure,
  mayAdaptProcedure,
  type ProcedureVersionView,
} from '../../../features/procedures/index.js';
import type { Actor } from '../../../kernel/actor.js';
import { demand } from '../../../kernel/demand.js';
import { Refusal, notFound } from '../../../kernel/errors.js';
import { STATUS } from '../../../platform/http/problem.js';
import { CurrentActor, Permit } from '../../../platform/http/route.js';
import type { FormProblem } from '../../components/error-summary.js';
import { FormBody } from '../../form-body.js';
import { pageContext } from '../../page-context.js';
import { paths } from '../../paths.js';
import { html, seeOther } from '../../render.js';
import { changeDraft, draftOf, type ChangedDraft } from './change-draft.js';
import { draftProblems, problemText, summaryOf, type DraftProblem } from './draft-problems.js';
import { EditProcedurePage } from './edit-procedure-page.js';
import { EditState } from './edit-state.js';
import { readDraft } from './procedure-draft.js';

const code = z.string().max(64);
const LONGEST_NOTE = 1000;

interface Shown {
  readonly draft: ChangedDraft;
  readonly problems?: readonly DraftProblem[];
  readonly note?: string;
  readonly noteProblem?: string | null;
  readonly refusal?: Refusal;
  readonly told?: 'holds' | 'added' | 'stale' | null;
  readonly status?: number;
}

@Controller('parliaments/:code/procedure/edit')
@ApiExcludeController()
export class EditProcedurePages {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly procedures: ProceduresQueries,
    private readonly saveProcedure: SaveProcedure,
  ) {}

  @Get()
  @Permit(ADAPT_PROCEDURE)
  async form(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const current = await this.load(actor, parliament);
    await this.show(request, reply, parliament, current, { draft: draftOf(current.procedure) });
  }

  @Post()
  @Permit(ADAPT_PROCEDURE)
  async send(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const current = await this.load(actor, parliament);
    const form = FormBody.of(request);
    const draft = changeDraft(
      readDraft(form, current.procedure),
      form,
      pageContext(request).t.lang,
    );
    const note = form.text('note').trim();
    const show = (shown: Omit<Shown, 'draft' | 'note'>) =>
      this.show(request, reply, parliament, current, { draft, note, ...shown });
    const action = form.text('action');
    if (action === 'add') return show({ told: 'added' });
    const problems = draftProblems(draft.procedure);
    if (action !== 'save') {
      return show(problems.length > 0 ? { problems, status: STATUS.invalid } : { told: 'holds' });
    }
    const noteProblem = noteProblemOf(note);
    if (problems.length > 0 || noteProblem) {
      return show({ problems, noteProblem, status: STATUS.invalid });
    }
    try {
      await this.saveProcedure.execute(actor, {
        parliament,
        procedure: draft.procedure,
        note,
        basedOn: form.text('basedOn'),
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind !== 'precondition_failed' && error.code !== 'procedure_unchanged') throw error;
      const told = error.kind === 'precondition_failed' ? 'stale' : null;
      return show({ told, ...(told ? {} : { refusal: error }), status: STATUS[error.kind] });
    }
    seeOther(reply, paths.procedure(parliament, undefined, { done: 'saved' }));
  }

  private async load(actor: Actor, parliament: string): Promise<ProcedureVersionView> {
    const current = await this.procedures.current(parliament);
    demand(mayAdaptProcedure(actor, parliament));
    return current;
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    parliament: string,
    current: ProcedureVersionView,
    shown: Shown,
  ): Promise<void> {
    const facts = await this.directory.facts(parliament);
    if (!facts) throw notFound();
    const context = pageContext(request, 'parliaments');
    const { t } = context;
    const { draft, problems = [], note = '', noteProblem, refusal, told = null, status } = shown;
    const summary: FormProblem[] = summaryOf(t, facts.languages, draft.procedure, problems);
    const noteError = noteProblem ? problemText(t, noteProblem) : null;
    if (noteError) summary.push({ field: 'note', message: noteError });
    if (refusal)
      summary.push({ field: null, message: t(`errors:${refusal.code}`, refusal.params) });
    html(
      reply,
      <EditProcedurePage
        context={context}
        facts={facts}
        current={current}
        state={new EditState(t, facts, draft, problems)}
        note={{ value: note, error: noteError }}
        problems={summary}
        told={told}
      />,
      status,
    );
  }
}

function noteProblemOf(note: string): string | null {
  if (note === '') return 'note_missing';
  return note.length > LONGEST_NOTE ? 'note_too_long' : null;
}

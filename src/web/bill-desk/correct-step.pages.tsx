import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CorrectStep, FILE_BILLS } from '../../features/bills/index.js';
import { transitionOf } from '../../features/procedures/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm, type RefusedForm } from '../forms/form-reading.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type StepOnDesk } from './bill-desk-context.js';
import { CorrectStepPage, type CorrectStepPageProps } from './correct-step-page.js';
import { correctionValues, readCorrection } from './correction-form.js';
import { fieldOfMove } from './move-form.js';
import { CITED_TYPES, chosenPapers, offeredPapers } from './papers-choice.js';
import { stepNumber } from './step-number.js';
import { inWords } from './worded-mistakes.js';

type Shown = Pick<CorrectStepPageProps, 'values' | 'mistakes' | 'revision'>;

@Controller('bills/:id/steps/:n/correct')
@ApiExcludeController()
export class CorrectStepPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly correctStep: CorrectStep,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('n', { schema: stepNumber }) n: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findStep(actor, 'correct', id, n);
    const values = correctionValues(found.step);
    const { revision } = found.bill;
    await this.show(actor, found, { values, mistakes: [], revision }, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('n', { schema: stepNumber }) n: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.desk.findStep(actor, 'correct', id, n);
    const refused = await this.carryOut(actor, before, form);
    if (!refused) return void seeOther(reply, paths.bill(id, 'corrected'));
    // Read again: what is said to stand must be of this moment.
    const found = await this.desk.findStep(actor, 'correct', id, n);
    const revision = shownRevision(form, refused, found.bill.revision);
    const shown = { values: form, mistakes: refused.mistakes, revision };
    await this.show(actor, found, shown, request, reply, refused.status);
  }

  private async carryOut(
    actor: Actor,
    { bill, step }: StepOnDesk,
    form: FormBody,
  ): Promise<RefusedForm | null> {
    const papers = await chosenPapers(this.desk, actor, bill, form);
    const read = readCorrection(form, step, papers);
    if (!read.ok) return refusedForm(read.mistakes);
    const { reason, ...change } = read.facts;
    return attempt(
      () =>
        this.correctStep.execute(actor, {
          billId: bill.id,
          requireRevision: (revision) => requireTypedRevision(form, revision),
          n: step.n,
          reason,
          change,
        }),
      fieldOfMove(form),
    );
  }

  private async show(
    actor: Actor,
    found: StepOnDesk,
    { mistakes, ...shown }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): Promise<void> {
    const { bill, step } = found;
    const context = pageContext(request, 'bills');
    const transition = transitionOf(bill.procedure.procedure, step.transition ?? '');
    const asked = (transition?.requires ?? []).flatMap((one) =>
      one.kind === 'document' ? one.types : [],
    );
    const types = asked.length > 0 ? asked : CITED_TYPES;
    const { values } = shown;
    html(
      reply,
      <CorrectStepPage
        context={context}
        {...found}
        papers={await offeredPapers(this.desk, actor, bill, types, values, step.documents)}
        {...shown}
        mistakes={inWords(context.t, mistakes)}
      />,
      status,
    );
  }
}

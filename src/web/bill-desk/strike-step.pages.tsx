import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BILLS, StrikeLastStep, strikeSchema } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { STATUS } from '../../platform/http/problem.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { lines } from '../documents/form-text.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, readAs, refusedForm, type RefusedForm } from '../forms/form-reading.js';
import { mistake } from '../forms/mistakes.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type StepOnDesk } from './bill-desk-context.js';
import { stepNumber } from './step-number.js';
import { StrikeStepPage, strikeable, type StrikeStepPageProps } from './strike-step-page.js';
import { inWords } from './worded-mistakes.js';

type Shown = Pick<StrikeStepPageProps, 'values' | 'mistakes' | 'revision'>;

@Controller('bills/:id/steps/:n/strike')
@ApiExcludeController()
export class StrikeStepPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly strikeLastStep: StrikeLastStep,
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
    const found = await this.desk.findStep(actor, 'strike', id, n);
    const { revision } = found.bill;
    const shown = { values: new FormBody(null), mistakes: [], revision };
    this.show(found, shown, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async strike(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('n', { schema: stepNumber }) n: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.desk.findStep(actor, 'strike', id, n);
    const refused = await this.carryOut(actor, before, form);
    if (!refused) return void seeOther(reply, paths.bill(id, 'struck'));
    const found = await this.desk.findStep(actor, 'strike', id, n);
    const revision = shownRevision(form, refused, found.bill.revision);
    const shown = { values: form, mistakes: refused.mistakes, revision };
    this.show(found, shown, request, reply, refused.status);
  }

  private async carryOut(
    actor: Actor,
    { bill, step }: StepOnDesk,
    form: FormBody,
  ): Promise<RefusedForm | null> {
    const read = readAs(strikeSchema, { reason: lines(form.text('reason')) }, () =>
      mistake('reason', 'billDesk:wrong.reason'),
    );
    if (!read.ok) return refusedForm(read.mistakes);
    return attempt(
      () =>
        this.strikeLastStep.execute(actor, {
          billId: bill.id,
          requireRevision: (revision) => requireTypedRevision(form, revision),
          n: step.n,
          ...read.facts,
        }),
      (pointer) => (pointer === '/reason' ? 'reason' : null),
    );
  }

  private show(
    found: StepOnDesk,
    { mistakes, ...shown }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): void {
    const context = pageContext(request, 'bills');
    html(
      reply,
      <StrikeStepPage
        context={context}
        {...found}
        {...shown}
        mistakes={inWords(context.t, mistakes)}
      />,
      strikeable(found, found.step) ? status : STATUS.conflict,
    );
  }
}

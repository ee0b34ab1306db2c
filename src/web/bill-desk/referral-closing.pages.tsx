import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CloseReferral, FILE_BILLS, type ReferralView } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm, type RefusedForm } from '../forms/form-reading.js';
import type { Mistake } from '../forms/mistakes.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { BillPapersContext } from './bill-papers-context.js';
import { NO_PAPER } from './one-paper-field.js';
import { REPORT_TYPES, fieldOfClosing, isReport, readClosing } from './referral-closing-form.js';
import { ReferralClosingPage } from './referral-closing-page.js';

type ReferralOnDesk = BillOnDesk & { readonly referral: ReferralView };

interface Shown {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly revision: number;
  readonly status?: number;
}

/** What came of a referral: a report, or a discharge. */
@Controller('bills/:id/referrals/:referral')
@ApiExcludeController()
export class ReferralClosingPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly papers: BillPapersContext,
    private readonly closeReferral: CloseReferral,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('referral', { schema: billId }) referralId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.find(actor, id, referralId);
    if (found.referral.status !== 'open') throw new Refusal('referral_closed');
    const values = new FormBody({ status: 'reported', paper: NO_PAPER, on: found.today });
    const shown = { values, mistakes: [], revision: found.referral.revision };
    await this.show(actor, found, shown, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('referral', { schema: billId }) referralId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.find(actor, id, referralId);
    const refused = await this.carryOut(actor, before, form);
    const done = isReport(form) ? 'reported' : 'discharged';
    if (!refused) return void seeOther(reply, paths.bill(id, done));
    const found = await this.find(actor, id, referralId);
    const revision = shownRevision(form, refused, found.referral.revision);
    await this.show(actor, found, { values: form, ...refused, revision }, request, reply);
  }

  private async carryOut(
    actor: Actor,
    { bill, referral }: ReferralOnDesk,
    form: FormBody,
  ): Promise<RefusedForm | null> {
    const read = readClosing(form, await this.papers.chosen(actor, bill, form), referral);
    if (!read.ok) return refusedForm(read.mistakes);
    return attempt(
      () =>
        this.closeReferral.execute(actor, {
          ...read.facts,
          referralId: referral.id,
          requireRevision: (revision) => requireTypedRevision(form, revision),
        }),
      fieldOfClosing,
    );
  }

  /** Under the address of another bill there is no such referral. */
  private async find(actor: Actor, id: string, referralId: string): Promise<ReferralOnDesk> {
    const found = await this.desk.findFor(actor, 'refer', id);
    const referral = found.bill.referrals.find((one) => one.id === referralId);
    if (!referral) throw notFound();
    return { ...found, referral };
  }

  private async show(
    actor: Actor,
    found: ReferralOnDesk,
    { status = 200, ...shown }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    html(
      reply,
      <ReferralClosingPage
        context={pageContext(request, 'bills')}
        {...found}
        {...shown}
        papers={await this.papers.offered(actor, found.bill, REPORT_TYPES, shown.values)}
      />,
      status,
    );
  }
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BILLS, ReferToCommittees } from '../../features/bills/index.js';
import { isFinal } from '../../features/procedures/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { filingKey } from '../documents/filing-key.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm, type RefusedForm } from '../forms/form-reading.js';
import type { Mistake } from '../forms/mistakes.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { nextKey } from './next-key.js';
import { fieldOfReferral, readReferrals } from './referral-form.js';
import { ReferralFormPage } from './referral-form-page.js';
import { openIn } from './referral-state.js';

interface Shown {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly revision: number;
  readonly key: string;
  readonly status?: number;
}

/** Charging committees with a bill. */
@Controller('bills/:id/referrals')
@ApiExcludeController()
export class ReferralsPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly referToCommittees: ReferToCommittees,
  ) {}

  @Get('new')
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'refer', id);
    if (isFinal(found.bill.milestone)) throw new Refusal('bill_ended');
    const values = new FormBody({ on: found.today });
    const shown = { values, mistakes: [], revision: found.bill.revision, key: newId() };
    await this.show(found, shown, request, reply);
  }

  @Post('new')
  @Permit(FILE_BILLS)
  async refer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.desk.findFor(actor, 'refer', id);
    const refused = await this.carryOut(actor, before, form);
    if (!refused) return void seeOther(reply, paths.bill(id, 'referred'));
    const found = await this.desk.findFor(actor, 'refer', id);
    const revision = shownRevision(form, refused, found.bill.revision);
    const shown = { values: form, revision, key: nextKey(form, refused), ...refused };
    await this.show(found, shown, request, reply);
  }

  private async carryOut(
    actor: Actor,
    { bill }: BillOnDesk,
    form: FormBody,
  ): Promise<RefusedForm | null> {
    const read = readReferrals(form, openIn(bill).lead === null);
    if (!read.ok) return refusedForm(read.mistakes);
    const referrals = read.facts;
    return attempt(
      () =>
        this.referToCommittees.execute(actor, {
          billId: bill.id,
          requireRevision: (revision) => requireTypedRevision(form, revision),
          referrals,
          idempotency: filingKey(form.text('key'), { bill: bill.id, referrals: [...referrals] }),
        }),
      fieldOfReferral(form),
    );
  }

  private async show(
    found: BillOnDesk,
    { key, status = 200, ...shown }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { bill, facts } = found;
    html(
      reply,
      <ReferralFormPage
        context={pageContext(request, 'bills')}
        {...found}
        {...shown}
        committees={await this.desk.committeesFor(bill, facts, bill.house)}
        formKey={key}
      />,
      status,
    );
  }
}

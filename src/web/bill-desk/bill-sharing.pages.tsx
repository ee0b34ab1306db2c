import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BILLS, ShareBill } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { BillContext } from '../bills/bill-context.js';
import { billId } from '../bills/bills.params.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import type { Mistake } from '../forms/mistakes.js';
import { SharingDesk, fieldOfSharing } from '../forms/sharing-desk.js';
import { sharingValues } from '../forms/sharing-form.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { BillSharingPage } from './bill-sharing-page.js';

interface Shown {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly revision: number;
}

@Controller('bills/:id/sharing')
@ApiExcludeController()
export class BillSharingPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly sharingDesk: SharingDesk,
    private readonly bills: BillContext,
    private readonly share: ShareBill,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'share', id);
    const { sharing, visibleFrom, revision } = found.bill;
    const { timeZone } = found.facts;
    const values = sharingValues(sharing, visibleFrom, { timeZone, now: found.now });
    await this.show(actor, found, { values, mistakes: [], revision }, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const { facts } = await this.desk.findFor(actor, 'share', id);
    const read = this.sharingDesk.readSharing(form, facts, 'billDesk:wrong.level');
    const { sharing, embargoUntil } = read;
    const refused =
      read.mistakes.length === 0
        ? await attempt(
            () =>
              this.share.execute(actor, {
                billId: id,
                requireRevision: (revision) => requireTypedRevision(form, revision),
                sharing,
                embargoUntil,
              }),
            fieldOfSharing,
          )
        : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.bill(id, 'shared'));
    // Read again: what is said to hold "at present" must be of this moment.
    const found = await this.desk.findFor(actor, 'share', id);
    const revision = shownRevision(form, refused, found.bill.revision);
    const shown = { values: form, mistakes: refused.mistakes, revision };
    await this.show(actor, found, shown, request, reply, refused.status);
  }

  private async show(
    actor: Actor,
    { bill, facts }: BillOnDesk,
    shown: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): Promise<void> {
    const context = pageContext(request, 'bills');
    html(
      reply,
      <BillSharingPage
        context={context}
        {...await this.sharingDesk.load(actor, facts, context.t.lang)}
        bill={bill}
        sharedWith={await this.bills.sharedWith(context.t, bill, facts)}
        {...shown}
      />,
      status,
    );
  }
}

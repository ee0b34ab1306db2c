import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DecideAmendment, FILE_BILLS, type AmendmentView } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import {
  amendmentDecisionValues,
  fieldOfAmendmentDecision,
  readAmendmentDecision,
} from './amendment-decision-form.js';
import { AmendmentDecisionPage } from './amendment-decision-page.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';

type AmendmentOnDesk = BillOnDesk & { readonly amendment: AmendmentView };

/** What became of an amendment, and the correction of that. */
@Controller('bills/:id/amendments/:amendment')
@ApiExcludeController()
export class AmendmentDecisionPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly decideAmendment: DecideAmendment,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('amendment', { schema: billId }) amendmentId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.find(actor, id, amendmentId);
    html(
      reply,
      <AmendmentDecisionPage
        context={pageContext(request, 'bills')}
        {...found}
        values={amendmentDecisionValues(found.amendment, found.today)}
        mistakes={[]}
        revision={found.amendment.revision}
      />,
    );
  }

  @Post()
  @Permit(FILE_BILLS)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('amendment', { schema: billId }) amendmentId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.find(actor, id, amendmentId);
    const read = readAmendmentDecision(form, before.amendment);
    const refused = read.ok
      ? await attempt(
          () =>
            this.decideAmendment.execute(actor, {
              ...read.facts,
              amendmentId: before.amendment.id,
              requireRevision: (revision) => requireTypedRevision(form, revision),
            }),
          fieldOfAmendmentDecision,
        )
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.bill(id, 'decided'));
    const found = await this.find(actor, id, amendmentId);
    html(
      reply,
      <AmendmentDecisionPage
        context={pageContext(request, 'bills')}
        {...found}
        values={form}
        mistakes={refused.mistakes}
        revision={shownRevision(form, refused, found.amendment.revision)}
      />,
      refused.status,
    );
  }

  /** Under the address of another bill there is no such amendment. */
  private async find(actor: Actor, id: string, amendmentId: string): Promise<AmendmentOnDesk> {
    const found = await this.desk.findFor(actor, 'amend', id);
    const amendment = found.bill.amendments.find((one) => one.id === amendmentId);
    if (!amendment) throw notFound();
    return { ...found, amendment };
  }
}

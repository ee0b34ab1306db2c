import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribeBill, FILE_BILLS } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import type { Mistake } from '../forms/mistakes.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { formLanguages } from '../people/name-languages.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { billValues, changedBill, fieldOfBill, readBill } from './bill-form.js';
import { EditBillPage } from './edit-bill-page.js';

interface Shown {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly revision: number;
}

@Controller('bills/:id/edit')
@ApiExcludeController()
export class EditBillPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly describe: DescribeBill,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'describe', id);
    const { revision } = found.bill;
    const shown = { values: billValues(found.bill), mistakes: [], revision };
    await this.show(actor, found, shown, request, reply);
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
    const { bill, facts } = await this.desk.findFor(actor, 'describe', id);
    const languages = languagesOf(facts, bill);
    const read = readBill(form, languages, bill.sponsors);
    const refused = read.ok
      ? await attempt(
          () =>
            this.describe.execute(actor, {
              billId: id,
              requireRevision: (revision) => requireTypedRevision(form, revision),
              change: changedBill(read.facts, form, billValues(bill), languages),
            }),
          (pointer) => fieldOfBill(form, pointer),
        )
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.bill(id, 'described'));
    const present = await this.desk.findFor(actor, 'describe', id);
    const revision = shownRevision(form, refused, present.bill.revision);
    const shown = { values: form, mistakes: refused.mistakes, revision };
    await this.show(actor, present, shown, request, reply, refused.status);
  }

  private async show(
    actor: Actor,
    found: BillOnDesk,
    shown: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): Promise<void> {
    const { bill, facts } = found;
    html(
      reply,
      <EditBillPage
        context={pageContext(request, 'bills')}
        {...found}
        {...shown}
        languages={languagesOf(facts, bill)}
        people={await this.desk.peopleOf(actor, bill.parliament, bill.sponsors)}
      />,
      status,
    );
  }
}

const languagesOf = (facts: BillOnDesk['facts'], { titles, summaries }: BillOnDesk['bill']) =>
  formLanguages(facts, { ...titles, ...summaries });

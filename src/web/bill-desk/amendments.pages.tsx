import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BILLS, MoveAmendment } from '../../features/bills/index.js';
import { PeopleQueries } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { filingKey } from '../documents/filing-key.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import type { Mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { fieldOfAmendment, newAmendmentValues, readAmendment } from './amendment-form.js';
import { AmendmentFormPage } from './amendment-form-page.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { nextKey } from './next-key.js';

interface Shown {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly formKey: string;
  readonly status?: number;
}

/** Recording amendments as they are moved. */
@Controller('bills/:id/amendments')
@ApiExcludeController()
export class AmendmentsPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly people: PeopleQueries,
    private readonly moveAmendment: MoveAmendment,
  ) {}

  @Get('new')
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'amend', id);
    const values = newAmendmentValues(found.bill, found.today);
    await this.show(actor, found, { values, mistakes: [], formKey: newId() }, request, reply);
  }

  @Post('new')
  @Permit(FILE_BILLS)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const found = await this.desk.findFor(actor, 'amend', id);
    const read = readAmendment(form);
    const refused = read.ok
      ? await attempt(() => {
          const facts = { billId: found.bill.id, ...read.facts };
          const idempotency = filingKey(form.text('key'), { amendment: facts });
          return this.moveAmendment.execute(actor, { ...facts, idempotency });
        }, fieldOfAmendment)
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.bill(id, 'amendment'));
    const shown = { values: form, formKey: nextKey(form, refused), ...refused };
    await this.show(actor, found, shown, request, reply);
  }

  private async show(
    actor: Actor,
    found: BillOnDesk,
    { status = 200, ...shown }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { bill, facts } = found;
    html(
      reply,
      <AmendmentFormPage
        context={pageContext(request, 'bills')}
        {...found}
        {...shown}
        people={await this.people.choices(actor, bill.parliament)}
        committees={await this.desk.committeesFor(bill, facts, null)}
      />,
      status,
    );
  }
}

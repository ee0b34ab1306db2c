import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BILLS, UnrelateBill } from '../../features/bills/index.js';
import { ParliamentNames } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { FormBody } from '../form-body.js';
import { refusedForm, type RefusedForm } from '../forms/form-reading.js';
import { mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { outgoingOf, readRelationValue, relationValue } from './relation-form.js';
import { RelationRemovalPage } from './relation-removal-page.js';

/** Taking back a relation that was recorded by mistake. */
@Controller('bills/:id/relations/remove')
@ApiExcludeController()
export class RelationRemovalPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly names: ParliamentNames,
    private readonly unrelateBill: UnrelateBill,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'relate', id);
    if (outgoingOf(found.bill).length === 0) throw notFound();
    await this.show(found, new FormBody(null), null, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const found = await this.desk.findFor(actor, 'relate', id);
    const named = readRelationValue(form.text('relation'));
    if (!named) {
      const refused = refusedForm([mistake('relation', 'billPapers:wrong.relation')]);
      return this.show(found, form, refused, request, reply);
    }
    // A second click finds it done: the bill without the relation is what was wanted.
    const there = outgoingOf(found.bill).some(
      (one) => relationValue(one) === form.text('relation'),
    );
    if (!there) return void seeOther(reply, paths.bill(id));
    await this.unrelateBill.execute(actor, { billId: id, ...named });
    seeOther(reply, paths.bill(id, 'unrelated'));
  }

  private async show(
    found: BillOnDesk,
    values: FormBody,
    refused: RefusedForm | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request, 'bills');
    html(
      reply,
      <RelationRemovalPage
        context={context}
        {...found}
        names={await this.names.in(context.t.lang)}
        values={values}
        mistakes={refused?.mistakes ?? []}
      />,
      refused?.status ?? 200,
    );
  }
}

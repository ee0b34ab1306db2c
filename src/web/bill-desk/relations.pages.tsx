import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FILE_BILLS, RelateBill } from '../../features/bills/index.js';
import { ParliamentNames } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { filingKey } from '../documents/filing-key.js';
import { oneLine } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import type { Mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { nextKey } from './next-key.js';
import { fieldOfRelation, readRelation } from './relation-form.js';
import { RelationFormPage } from './relation-form-page.js';
import { RelationSearch, type FoundBills } from './relation-search.js';

/** What makes no sense in an address is left out, as if it had not been typed. */
const searchQuery = z.object({ q: z.string().max(300).catch('').default('') });

interface Shown {
  readonly q: string;
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly formKey: string;
  readonly status?: number;
}

/** Saying what a bill is to another one, of any parliament. */
@Controller('bills/:id/relations/new')
@ApiExcludeController()
export class RelationsPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly search: RelationSearch,
    private readonly names: ParliamentNames,
    private readonly relateBill: RelateBill,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Query({ schema: searchQuery }) query: z.output<typeof searchQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bill = await this.desk.findFor(actor, 'relate', id);
    const { q } = query;
    const values = new FormBody(null);
    await this.show(actor, bill, { q, values, mistakes: [], formKey: newId() }, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async relate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.desk.findFor(actor, 'relate', id);
    const read = readRelation(form);
    const refused = read.ok
      ? await attempt(() => {
          const { other, kind, note } = read.facts;
          const relation = { billId: before.bill.id, otherId: other, kind, note };
          const idempotency = filingKey(form.text('key'), { relation });
          return this.relateBill.execute(actor, { ...relation, idempotency });
        }, fieldOfRelation)
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.bill(id, 'related'));
    const q = form.text('searched').slice(0, 300);
    const shown = { q, values: form, formKey: nextKey(form, refused), ...refused };
    await this.show(actor, before, shown, request, reply);
  }

  private async show(
    actor: Actor,
    bill: BillOnDesk,
    { q: typed, status = 200, ...shown }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request, 'bills');
    const q = oneLine(typed);
    html(
      reply,
      <RelationFormPage
        context={context}
        {...bill}
        {...shown}
        q={q}
        found={await this.find(actor, bill, q, shown.values.text('other'))}
        names={await this.names.in(context.t.lang)}
      />,
      status,
    );
  }

  /** The bill that was chosen stays a choice, whatever the search finds the second time. */
  private async find(
    actor: Actor,
    { bill }: BillOnDesk,
    q: string,
    chosenId: string,
  ): Promise<FoundBills> {
    const found = await this.search.find(actor, bill.id, q);
    if (chosenId === '' || found.bills.some(({ id }) => id === chosenId)) return found;
    const chosen = await this.search.chosen(actor, chosenId);
    return chosen ? { ...found, bills: [chosen, ...found.bills] } : found;
  }
}

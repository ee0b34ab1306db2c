import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FILE_BILLS, FileBill, billParliaments, billPolicy } from '../../features/bills/index.js';
import { labelOf } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { filingKey } from '../documents/filing-key.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { SharingDesk, fieldOfSharing } from '../forms/sharing-desk.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { formLanguages } from '../people/name-languages.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext } from './bill-desk-context.js';
import { fieldOfBill, readBill } from './bill-form.js';
import { ChooseBillParliamentPage } from './choose-bill-parliament-page.js';
import { nextKey } from './next-key.js';
import { NewBillPage, type NewBillPageProps } from './new-bill-page.js';
import { readPlace } from './place-form.js';

const newBillQuery = z.object({ parliament: z.string().max(64).optional().catch(undefined) });

@Controller('bills/new')
@ApiExcludeController()
export class NewBillPages {
  constructor(
    private readonly context: BillDeskContext,
    private readonly desk: SharingDesk,
    private readonly fileBill: FileBill,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Query({ schema: newBillQuery }) query: z.output<typeof newBillQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const open = await this.context.openTo(actor);
    const facts = open.length === 1 ? open[0] : open.find(({ code }) => code === query.parliament);
    if (!facts) {
      const context = pageContext(request, 'bills');
      const name = (one: (typeof open)[number]) => labelOf(one, context.t.lang).text;
      const parliaments = open.toSorted((a, b) => name(a).localeCompare(name(b), context.t.lang));
      html(reply, <ChooseBillParliamentPage context={context} parliaments={parliaments} />);
      return;
    }
    const values = new FormBody({
      level: 'draft',
      language: facts.languages.length === 1 ? facts.languages[0] : '',
      passage: 'two',
      on: this.context.today(facts),
    });
    const state = { values, mistakes: [], formKey: newId() };
    await this.show(actor, facts.code, state, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async file(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const parliament = form.text('parliament');
    demand(billPolicy(actor, 'file', parliament));
    const facts = await this.context.facts(parliament);
    const bill = readBill(form, formLanguages(facts));
    const place = readPlace(form, facts);
    const shared = this.desk.readSharing(form, facts, 'billDesk:wrong.level');
    let id = '';
    const refused =
      bill.ok && place.ok && shared.mistakes.length === 0
        ? await attempt(
            async () => {
              const { sharing, embargoUntil } = shared;
              const said = { parliament, ...place.facts, description: bill.facts, sharing };
              const asked = { ...said, embargo: embargoUntil?.toISOString() ?? null };
              const idempotency = filingKey(form.text('key'), asked);
              ({ id } = await this.fileBill.execute(actor, { ...said, embargoUntil, idempotency }));
            },
            (pointer) => fieldOfSharing(pointer) ?? fieldOfBill(form, pointer),
          )
        : refusedForm([
            ...(bill.ok ? [] : bill.mistakes),
            ...(place.ok ? [] : place.mistakes),
            ...shared.mistakes,
          ]);
    if (!refused) return void seeOther(reply, paths.bill(id, 'filed'));
    const { mistakes, status } = refused;
    const state = { values: form, mistakes, formKey: nextKey(form, refused) };
    await this.show(actor, parliament, state, request, reply, status);
  }

  private async show(
    actor: Actor,
    parliament: string,
    state: Pick<NewBillPageProps, 'values' | 'mistakes' | 'formKey'>,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): Promise<void> {
    const facts = await this.context.facts(parliament);
    const context = pageContext(request, 'bills');
    html(
      reply,
      <NewBillPage
        context={context}
        {...await this.desk.load(actor, facts, context.t.lang)}
        people={await this.context.peopleOf(actor, parliament)}
        languages={formLanguages(facts)}
        today={this.context.today(facts)}
        several={billParliaments(actor).length > 1}
        {...state}
      />,
      status,
    );
  }
}

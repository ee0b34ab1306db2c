import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BILLS, ListText, READINGS, UnlistText } from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { filingKey } from '../documents/filing-key.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm, type RefusedForm } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { BillPapersContext } from './bill-papers-context.js';
import { nextKey } from './next-key.js';
import { fieldOfText, TEXT_TYPES } from './text-form.js';
import { RemoveTextPage, TextFormPage } from './text-form-page.js';

interface Shown {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly key: string;
  readonly status?: number;
}

/** Which filed papers are the bill's texts. */
@Controller('bills/:id/texts')
@ApiExcludeController()
export class TextsPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly papers: BillPapersContext,
    private readonly listText: ListText,
    private readonly unlistText: UnlistText,
  ) {}

  @Get('new')
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'list_text', id);
    const shown = { values: new FormBody(null), mistakes: [], key: newId() };
    await this.show(actor, found, shown, request, reply);
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
    const found = await this.desk.findFor(actor, 'list_text', id);
    const refused = await this.list(actor, found, form);
    if (!refused) return void seeOther(reply, paths.bill(id, 'text'));
    const shown = { values: form, key: nextKey(form, refused), ...refused };
    await this.show(actor, found, shown, request, reply);
  }

  @Get(':document/remove')
  @Permit(FILE_BILLS)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('document', { schema: billId }) documentId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'list_text', id);
    const text = found.bill.texts.find(({ document }) => document.id === documentId);
    if (!text) throw notFound();
    html(reply, <RemoveTextPage context={pageContext(request, 'bills')} {...found} text={text} />);
  }

  @Post(':document/remove')
  @Permit(FILE_BILLS)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Param('document', { schema: billId }) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bill } = await this.desk.findFor(actor, 'list_text', id);
    // A second click finds it done: the bill without the text is what was wanted.
    const listed = bill.texts.some(({ document }) => document.id === documentId);
    if (!listed) return void seeOther(reply, paths.bill(id));
    await this.unlistText.execute(actor, { billId: id, documentId });
    seeOther(reply, paths.bill(id, 'textRemoved'));
  }

  private async list(
    actor: Actor,
    { bill }: BillOnDesk,
    form: FormBody,
  ): Promise<RefusedForm | null> {
    const paper = await this.papers.chosen(actor, bill, form);
    const documentId = paper.ok ? paper.id : null;
    const reading = READINGS.find((one) => one === form.text('reading'));
    if (documentId === null || !reading) {
      return refusedForm([
        ...(documentId === null
          ? [paper.ok ? mistake('paper', 'billPapers:wrong.paper') : paper.mistake]
          : []),
        ...(reading ? [] : [mistake('reading', 'billPapers:wrong.reading')]),
      ]);
    }
    const facts = { billId: bill.id, documentId, reading };
    return attempt(() => {
      const idempotency = filingKey(form.text('key'), { text: facts });
      return this.listText.execute(actor, { ...facts, idempotency });
    }, fieldOfText);
  }

  private async show(
    actor: Actor,
    found: BillOnDesk,
    { values, mistakes, key, status = 200 }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    html(
      reply,
      <TextFormPage
        context={pageContext(request, 'bills')}
        {...found}
        papers={await this.papers.offered(actor, found.bill, TEXT_TYPES, values)}
        values={values}
        mistakes={mistakes}
        formKey={key}
      />,
      status,
    );
  }
}

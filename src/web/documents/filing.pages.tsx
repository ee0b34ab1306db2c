import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  FILE_DOCUMENTS,
  FileDocument,
  documentPolicy,
  filingParliaments,
} from '../../features/documents/index.js';
import { labelOf } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { FormBody } from '../form-body.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { ChooseParliamentPage } from './choose-parliament-page.js';
import { DeskLoader } from './desk-loader.js';
import { FilingForms } from './filing-forms.js';
import { claimedSha256, readFiling } from './filing-form.js';
import { filingKey } from './filing-key.js';
import { FilingPage, type FilingPageProps } from './filing-page.js';
import { mistake } from '../forms/mistakes.js';

const deskQuery = z.object({ parliament: z.string().max(64).optional().catch(undefined) });

@Controller('file')
@ApiExcludeController()
export class FilingPages {
  constructor(
    private readonly desk: DeskLoader,
    private readonly forms: FilingForms,
    private readonly fileDocument: FileDocument,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit(FILE_DOCUMENTS)
  async form(
    @CurrentActor() actor: Actor,
    @Query({ schema: deskQuery }) query: z.output<typeof deskQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const open = await this.desk.openFor(filingParliaments(actor));
    const facts = open.length === 1 ? open[0] : open.find(({ code }) => code === query.parliament);
    if (!facts) {
      const context = pageContext(request, 'file');
      open.sort((a, b) =>
        labelOf(a, context.t.lang).text.localeCompare(labelOf(b, context.t.lang).text),
      );
      html(reply, <ChooseParliamentPage context={context} parliaments={open} />);
      return;
    }
    const values = new FormBody({
      level: 'draft',
      language: facts.languages.length === 1 ? facts.languages[0] : '',
    });
    await this.show(actor, request, reply, facts.code, { values, mistakes: [], formKey: newId() });
  }

  @Post()
  @Permit(FILE_DOCUMENTS)
  async file(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const outcome = await this.forms.receive(request, async (form, file) => {
      const parliament = form.text('parliament');
      demand(documentPolicy(actor, 'file', parliament));
      const facts = await this.desk.facts(parliament);
      const read = readFiling(form, facts, this.clock.now());
      const missing = file ? [] : [mistake('file', 'documents:wrong.file')];
      if (!read.ok) return { mistakes: [...read.mistakes, ...missing] };
      if (!file) return { mistakes: missing };
      const { description, sharing, embargoUntil } = read.filing;
      const asked = { ...description, sharing, embargoUntil: embargoUntil?.toISOString() ?? null };
      const { type, chamber, note } = read.filing;
      const filed = await this.fileDocument.execute(actor, {
        ...read.filing,
        parliament,
        file: { ...file, claimedSha256: claimedSha256(form) },
        idempotency: filingKey(form.text('key'), {
          ...asked,
          parliament,
          type,
          chamber,
          note,
          file: file.upload.sha256,
        }),
      });
      return { done: paths.document(filed.documentId, 'filed') };
    });
    if ('done' in outcome) return void seeOther(reply, outcome.done);
    const { form } = outcome;
    const parliament = form.text('parliament');
    demand(documentPolicy(actor, 'file', parliament));
    const state = { values: form, mistakes: outcome.mistakes, formKey: outcome.formKey };
    await this.show(actor, request, reply, parliament, state, outcome.status);
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    parliament: string,
    state: Pick<FilingPageProps, 'values' | 'mistakes' | 'formKey'>,
    status = 200,
  ): Promise<void> {
    const context = pageContext(request, 'file');
    const desk = await this.desk.load(actor, parliament, context.t.lang);
    html(reply, <FilingPage context={context} desk={desk} {...state} />, status);
  }
}

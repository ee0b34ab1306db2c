import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddVersion, FILE_DOCUMENTS } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { Uploads } from '../../platform/files/uploads.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { FormBody } from '../form-body.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { readLanguage } from './description-form.js';
import { DocumentContext, type DocumentInPlace } from './document-context.js';
import { documentId } from './documents.params.js';
import { claimedSha256, readNote } from './filing-form.js';
import { FilingForms } from './filing-forms.js';
import { filingKey } from './filing-key.js';
import { mistake } from '../forms/mistakes.js';
import { NewVersionPage, type NewVersionState } from './new-version-page.js';

@Controller('documents/:id/versions/new')
@ApiExcludeController()
export class NewVersionPages {
  constructor(
    private readonly documents: DocumentContext,
    private readonly forms: FilingForms,
    private readonly addVersion: AddVersion,
    private readonly uploads: Uploads,
  ) {}

  @Get()
  @Permit(FILE_DOCUMENTS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.documents.findFor(actor, 'add_version', id);
    const values = new FormBody({ language: found.document.language });
    this.show(request, reply, found, { values, mistakes: [], formKey: newId() });
  }

  @Post()
  @Permit(FILE_DOCUMENTS)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.documents.findFor(actor, 'add_version', id);
    const outcome = await this.forms.receive(request, async (form, file) => {
      const language = readLanguage(form.text('language'));
      const { note, mistakes } = readNote(form);
      if (!language) mistakes.push(mistake('language', 'documents:wrong.language'));
      if (!file) mistakes.push(mistake('file', 'documents:wrong.file'));
      if (!file || mistakes.length > 0) return { mistakes };
      const asked = { documentId: id, language, note };
      await this.addVersion.execute(actor, {
        ...asked,
        file: { ...file, claimedSha256: claimedSha256(form) },
        idempotency: filingKey(form.text('key'), { ...asked, file: file.upload.sha256 }),
      });
      return { done: paths.document(id, 'version') };
    });
    if ('done' in outcome) return void seeOther(reply, outcome.done);
    const { form: values, mistakes, formKey, status } = outcome;
    this.show(request, reply, found, { values, mistakes, formKey }, status);
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    found: DocumentInPlace,
    state: NewVersionState,
    status = 200,
  ): void {
    html(
      reply,
      <NewVersionPage
        context={pageContext(request)}
        {...found}
        {...state}
        maxBytes={this.uploads.limit}
      />,
      status,
    );
  }
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribeDocument, FILE_DOCUMENTS } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { STATUS } from '../../platform/http/problem.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { FormBody } from '../form-body.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { describedValues, readDescription } from './description-form.js';
import { DocumentContext } from './document-context.js';
import { documentId } from './documents.params.js';
import { EditPage } from './edit-page.js';
import { mistakeIn } from './refused-filing.js';
import { requireTypedRevision } from './typed-revision.js';

@Controller('documents/:id/edit')
@ApiExcludeController()
export class DescribingPages {
  constructor(
    private readonly documents: DocumentContext,
    private readonly describe: DescribeDocument,
  ) {}

  @Get()
  @Permit(FILE_DOCUMENTS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.documents.findFor(actor, 'describe', id);
    const values = describedValues(found.document);
    html(
      reply,
      <EditPage
        context={pageContext(request)}
        {...found}
        values={values}
        mistakes={[]}
        revision={found.document.revision}
      />,
    );
  }

  @Post()
  @Permit(FILE_DOCUMENTS)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const { description, mistakes } = readDescription(form);
    let status = STATUS.invalid;
    if (mistakes.length === 0) {
      try {
        await this.describe.execute(actor, {
          documentId: id,
          requireRevision: (revision) => requireTypedRevision(form, revision),
          change: description,
        });
        return void seeOther(reply, paths.document(id, 'described'));
      } catch (error) {
        const found = error instanceof Refusal ? mistakeIn(error) : null;
        if (!(error instanceof Refusal) || !found) throw error;
        mistakes.push(found);
        status = STATUS[error.kind];
      }
    }
    const found = await this.documents.findFor(actor, 'describe', id);
    const stale = status === STATUS.precondition_failed;
    const typed = Number(form.text('revision'));
    html(
      reply,
      <EditPage
        context={pageContext(request)}
        {...found}
        values={form}
        mistakes={mistakes}
        revision={stale || !Number.isInteger(typed) ? found.document.revision : typed}
        stale={stale ? description : null}
      />,
      status,
    );
  }
}

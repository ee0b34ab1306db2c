import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_DOCUMENTS, ShareDocument } from '../../features/documents/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { STATUS } from '../../platform/http/problem.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { FormBody } from '../form-body.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { DeskLoader } from './desk-loader.js';
import { DocumentContext, type DocumentInPlace } from './document-context.js';
import { documentId } from './documents.params.js';
import type { Mistake } from '../forms/mistakes.js';
import { mistakeIn } from './refused-filing.js';
import { readSharing, sharingValues } from '../forms/sharing-form.js';
import { SharingPage } from './sharing-page.js';
import { requireTypedRevision } from './typed-revision.js';

@Controller('documents/:id/sharing')
@ApiExcludeController()
export class SharingPages {
  constructor(
    private readonly documents: DocumentContext,
    private readonly desk: DeskLoader,
    private readonly share: ShareDocument,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit(FILE_DOCUMENTS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.documents.findFor(actor, 'share', id);
    const { sharing, visibleFrom } = found.document;
    const now = this.clock.now();
    const { timeZone } = found.facts;
    const values = sharingValues(sharing, visibleFrom, { timeZone, now });
    await this.show(actor, request, reply, found, values, []);
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
    const before = await this.documents.findFor(actor, 'share', id);
    const { code: parliament, timeZone } = before.facts;
    const now = this.clock.now();
    const { sharing, embargoUntil, mistakes } = readSharing(form, { timeZone, parliament, now });
    let status = STATUS.invalid;
    if (mistakes.length === 0) {
      try {
        await this.share.execute(actor, {
          documentId: id,
          requireRevision: (revision) => requireTypedRevision(form, revision),
          sharing,
          embargoUntil,
        });
        return void seeOther(reply, paths.document(id, 'shared'));
      } catch (error) {
        const found = error instanceof Refusal ? mistakeIn(error) : null;
        if (!(error instanceof Refusal) || !found) throw error;
        mistakes.push(found);
        status = STATUS[error.kind];
      }
    }
    // Read again: what it is shared as "at present" must be of this moment.
    const after = await this.documents.findFor(actor, 'share', id);
    await this.show(actor, request, reply, after, form, mistakes, status);
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    found: DocumentInPlace,
    values: FormBody,
    mistakes: readonly Mistake[],
    status = 200,
  ): Promise<void> {
    const context = pageContext(request);
    const { document, facts } = found;
    const desk = await this.desk.load(actor, facts.code, context.t.lang);
    html(
      reply,
      <SharingPage
        context={context}
        {...desk}
        document={document}
        sharedWith={await this.documents.sharedWith(context.t, document, facts)}
        values={values}
        mistakes={mistakes}
      />,
      status,
    );
  }
}

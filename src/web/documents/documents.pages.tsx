import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DOCUMENT_TYPE_CODES, DocumentsQueries } from '../../features/documents/index.js';
import { ParliamentDirectory, ParliamentNames } from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DEFAULT_LIMIT } from '../../kernel/page.js';
import { ANYONE } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { DOCUMENT_DONE } from '../paths.js';
import { html } from '../render.js';
import { rightsOf } from './document-actions.js';
import { DocumentContext } from './document-context.js';
import { DocumentPage } from './document-page.js';
import { DocumentsPage } from './documents-page.js';
import { documentId } from './documents.params.js';
import { ownAddress } from './own-address.js';

/** What makes no sense in an address is left out, as if it had not been chosen. */
const listQuery = z.object({
  parliament: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
  type: z.enum(DOCUMENT_TYPE_CODES).optional().catch(undefined),
  cursor: z.string().min(1).max(1000).optional().catch(undefined),
});
const documentQuery = z.object({ done: z.enum(DOCUMENT_DONE).optional().catch(undefined) });

@Controller('documents')
@ApiExcludeController()
export class DocumentsPages {
  constructor(
    private readonly queries: DocumentsQueries,
    private readonly documents: DocumentContext,
    private readonly directory: ParliamentDirectory,
    private readonly names: ParliamentNames,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permit(ANYONE)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) filter: z.output<typeof listQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request);
    const { lang } = context.t;
    html(
      reply,
      <DocumentsPage
        context={context}
        filter={filter}
        slice={await this.queries.list(actor, { ...filter, limit: DEFAULT_LIMIT })}
        parliaments={await this.directory.sorted(lang)}
        names={await this.names.in(lang)}
      />,
    );
  }

  @Get(':id')
  @Permit(ANYONE)
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: documentId }) id: string,
    @Query({ schema: documentQuery }) { done }: z.output<typeof documentQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request);
    const { document, facts } = await this.documents.find(actor, id);
    const rights = rightsOf(actor, document.parliament);
    html(
      reply,
      <DocumentPage
        context={context}
        document={document}
        facts={facts}
        sharedWith={
          rights.ofOffice ? await this.documents.sharedWith(context.t, document, facts) : []
        }
        rights={rights}
        origin={ownAddress(request, this.config)}
        done={done ?? null}
        now={this.clock.now()}
      />,
    );
  }
}

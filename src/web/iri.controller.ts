import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsQueries } from '../features/documents/index.js';
import type { Actor } from '../kernel/actor.js';
import { ANYONE } from '../kernel/permission.js';
import { CurrentActor, Permit } from '../platform/http/route.js';
import { paths } from './paths.js';
import { seeOther } from './render.js';

/** Permanent addresses lead to where the record is read today. */
@Controller()
@ApiExcludeController()
export class IriController {
  constructor(private readonly documents: DocumentsQueries) {}

  @Get('akn/*')
  @Permit(ANYONE)
  async document(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const iri = decodeURI(request.url.split('?')[0]!);
    // An address of one dated text, `…/eng@2026-03-11`, leads to the work that it is a text of.
    const work = iri.replace(/\/[a-z]{3}[@:][^/]*$/, '').replace(/\/[a-z]{3}$/, '');
    seeOther(reply, paths.document(await this.documents.idOf(actor, work)));
  }
}

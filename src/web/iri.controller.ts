import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/actor.js';
import { ANYONE } from '../kernel/permission.js';
import { CurrentActor, Permit } from '../platform/http/route.js';
import { PermanentAddresses } from './permanent-addresses.js';
import { seeOther } from './render.js';
import { wantsPage } from './wants-page.js';

/** Permanent addresses lead to where the record is read today. */
@Controller()
@ApiExcludeController()
export class IriController {
  constructor(private readonly addresses: PermanentAddresses) {}

  @Get('akn/*')
  @Permit(ANYONE)
  async resolve(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { page, api } = await this.addresses.resolve(actor, pathOf(request.url));
    reply.header('vary', 'Accept');
    seeOther(reply, wantsPage(request) ? page : api);
  }
}

const pathOf = (url: string) => decodeURI(url.split('?')[0]!);

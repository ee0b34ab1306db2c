import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../kernel/errors.js';
import { ANYONE } from '../kernel/permission.js';
import { Permit } from '../platform/http/route.js';
import { assetUrl, serveAsset } from './assets.js';

/** Style sheet, scripts, fonts and icons, under names that change with their content. */
@Controller()
@ApiExcludeController()
export class AssetsController {
  @Get('assets/:name')
  @Permit(ANYONE)
  asset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const found = serveAsset(request.url.split('?')[0]!, request.headers['accept-encoding']);
    if (!found) throw notFound();
    // Already packed: the compression of answers leaves alone what has an encoding.
    void reply.headers(found.headers).send(found.body);
  }

  /** Asked for by browsers that have not read the page yet. */
  @Get('favicon.ico')
  @Permit(ANYONE)
  icon(@Res() reply: FastifyReply): void {
    void reply.code(302).header('location', assetUrl('icons/mark.svg')).send();
  }
}

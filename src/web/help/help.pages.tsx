import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANYONE } from '../../kernel/permission.js';
import { Permit } from '../../platform/http/route.js';
import { pageContext } from '../page-context.js';
import { html } from '../render.js';
import { AccessibilityPage } from './accessibility-page.js';
import { ErrorsPage } from './errors-page.js';

@Controller()
@ApiExcludeController()
export class HelpPages {
  @Get('help/errors')
  @Permit(ANYONE)
  errors(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void html(reply, <ErrorsPage {...pageContext(request)} />);
  }

  @Get('accessibility')
  @Permit(ANYONE)
  accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void html(reply, <AccessibilityPage {...pageContext(request)} />);
  }
}

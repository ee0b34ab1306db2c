import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChangeAccount,
  EndOtherSessions,
  OWN_ACCOUNT,
  SetPassword,
} from '../../features/access/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { readSessionCookie } from '../../platform/http/session-cookie.js';
import { FormBody } from '../form-body.js';
import { FormState } from '../form-state.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { seeOther } from '../render.js';
import { OwnAccountView } from './own-account-view.js';

@Controller('account')
@ApiExcludeController()
export class AccountPages {
  constructor(
    private readonly view: OwnAccountView,
    private readonly changeAccount: ChangeAccount,
    private readonly setPassword: SetPassword,
    private readonly endOtherSessions: EndOtherSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permit(OWN_ACCOUNT)
  async page(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('done') done: unknown,
  ): Promise<void> {
    await this.view.show(request, reply, { done });
  }

  @Post('details')
  @Permit(OWN_ACCOUNT)
  async details(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = FormBody.of(request);
    try {
      await this.changeAccount.execute(actor, {
        account: actor.accountId ?? '',
        revision: Number(body.text('revision')),
        name: body.text('name'),
        language: body.text('language'),
      });
      seeOther(reply, paths.account({ done: 'details' }));
    } catch (error) {
      const details = FormState.refused(pageContext(request).t, body, error);
      await this.view.show(request, reply, { refused: { details } });
    }
  }

  @Post('password')
  @Permit(OWN_ACCOUNT)
  async password(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = FormBody.of(request);
    try {
      await this.setPassword.execute(actor, {
        account: actor.accountId ?? '',
        session: readSessionCookie(request, this.config),
        current: body.text('current'),
        password: body.text('password'),
      });
      seeOther(reply, paths.account({ done: 'password' }));
    } catch (error) {
      const password = FormState.refused(pageContext(request).t, body, error);
      await this.view.show(request, reply, { refused: { password } });
    }
  }

  @Post('sessions')
  @Permit(OWN_ACCOUNT)
  async sessions(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.endOtherSessions.execute(actor, readSessionCookie(request, this.config));
    seeOther(reply, paths.account({ done: 'sessions' }));
  }
}

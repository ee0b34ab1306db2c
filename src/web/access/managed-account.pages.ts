import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChangeAccount,
  DisableAccount,
  EnableAccount,
  InviteAccount,
  MANAGE_ACCOUNTS,
  SEE_ACCOUNTS,
} from '../../features/access/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { FormBody } from '../form-body.js';
import { FormState } from '../form-state.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { seeOther } from '../render.js';
import { ManagedAccountView } from './managed-account-view.js';

@Controller('administration/accounts/:id')
@ApiExcludeController()
export class ManagedAccountPages {
  constructor(
    private readonly view: ManagedAccountView,
    private readonly changeAccount: ChangeAccount,
    private readonly disableAccount: DisableAccount,
    private readonly enableAccount: EnableAccount,
    private readonly inviteAccount: InviteAccount,
  ) {}

  @Get()
  @Permit(SEE_ACCOUNTS)
  async page(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('parliament') parliament: unknown,
    @Query('done') done: unknown,
  ): Promise<void> {
    await this.view.show(request, reply, id, { parliament, done });
  }

  @Post('details')
  @Permit(MANAGE_ACCOUNTS)
  async details(
    @CurrentActor() actor: Actor,
    @Param('id') account: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = FormBody.of(request);
    try {
      await this.changeAccount.execute(actor, {
        account,
        revision: Number(body.text('revision')),
        name: body.text('name'),
        language: body.text('language'),
      });
      seeOther(reply, paths.oneAccount(account, { done: 'renamed' }));
    } catch (error) {
      const details = FormState.refused(pageContext(request).t, body, error);
      await this.view.show(request, reply, account, { details });
    }
  }

  @Post('disable')
  @Permit(MANAGE_ACCOUNTS)
  async disable(
    @CurrentActor() actor: Actor,
    @Param('id') account: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.disableAccount.execute(actor, { account });
    seeOther(reply, paths.oneAccount(account, { done: 'disabled' }));
  }

  @Post('enable')
  @Permit(MANAGE_ACCOUNTS)
  async enable(
    @CurrentActor() actor: Actor,
    @Param('id') account: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.enableAccount.execute(actor, { account });
    seeOther(reply, paths.oneAccount(account, { done: 'enabled' }));
  }

  @Post('invite')
  @Permit(MANAGE_ACCOUNTS)
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id') account: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.inviteAccount.execute(actor, { account });
    seeOther(reply, paths.oneAccount(account, { done: 'invited' }));
  }
}

import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GrantRole, MANAGE_ACCOUNTS, RevokeRole } from '../../features/access/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { FormBody } from '../form-body.js';
import { FormState } from '../form-state.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { seeOther } from '../render.js';
import { ManagedAccountView } from './managed-account-view.js';
import { grantIn } from './role-form.js';

@Controller('administration/accounts/:id/grants')
@ApiExcludeController()
export class ManagedGrantsPages {
  constructor(
    private readonly view: ManagedAccountView,
    private readonly grantRole: GrantRole,
    private readonly revokeRole: RevokeRole,
  ) {}

  @Post()
  @Permit(MANAGE_ACCOUNTS)
  async grant(
    @CurrentActor() actor: Actor,
    @Param('id') account: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isId(account)) throw notFound();
    const body = FormBody.of(request);
    try {
      await this.grantRole.execute(actor, { ...grantIn(body), account });
      seeOther(reply, paths.oneAccount(account, { done: 'granted' }));
    } catch (error) {
      const grant = FormState.refused(pageContext(request).t, body, error);
      const parliament = body.text('parliament');
      await this.view.show(request, reply, account, { grant, parliament });
    }
  }

  /** Taking one's last parliament's role from an account hides it, so this leads to the list. */
  @Post(':grant/revoke')
  @Permit(MANAGE_ACCOUNTS)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') account: string,
    @Param('grant') grant: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.revokeRole.execute(actor, { account, grant });
    seeOther(reply, paths.accounts({ done: 'roleRevoked' }));
  }
}

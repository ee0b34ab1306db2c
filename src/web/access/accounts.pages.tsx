import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AccountsQueries,
  CreateAccount,
  GrantRole,
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
import { AccountsPage } from './accounts-page.js';
import { ManagedAccountView } from './managed-account-view.js';
import { privateHtml } from './private-html.js';
import { RoleChoicesQuery } from './role-choices.js';
import { grantIn } from './role-form.js';
import { RoleNames } from './role-names.js';

@Controller('administration/accounts')
@ApiExcludeController()
export class AccountsPages {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly createAccount: CreateAccount,
    private readonly grantRole: GrantRole,
    private readonly view: ManagedAccountView,
    private readonly roleChoices: RoleChoicesQuery,
    private readonly roleNames: RoleNames,
  ) {}

  @Get()
  @Permit(SEE_ACCOUNTS)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: unknown,
  ): Promise<void> {
    const context = pageContext(request);
    const asked = new FormBody(query);
    const [q, parliament] = [asked.text('q'), asked.text('parliament')];
    const [state, cursor] = [asked.text('state'), asked.text('cursor')];
    const accounts = await this.accounts.list(actor, {
      q,
      parliament: parliament || null,
      disabled: state === '' ? null : state === 'disabled',
      cursor: cursor || null,
    });
    const { parliaments, wholeSystem } = await this.roleChoices.of(actor, context.t, parliament);
    const grants = accounts.data.flatMap((account) => account.grants);
    const roleName = await this.roleNames.of(context.t, grants);
    const filter = { q, parliament, state, cursor };
    const shown = { context, accounts, filter, parliaments, roleName, done: asked.text('done') };
    privateHtml(reply, <AccountsPage {...shown} everyone={wholeSystem} />);
  }

  @Get('new')
  @Permit(MANAGE_ACCOUNTS)
  async form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('parliament') parliament: unknown,
  ): Promise<void> {
    await this.view.showNew(request, reply, parliament);
  }

  @Post('new')
  @Permit(MANAGE_ACCOUNTS)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = FormBody.of(request);
    try {
      const { id, done } = await this.admit(actor, body);
      seeOther(reply, paths.oneAccount(id, { done }));
    } catch (error) {
      const form = FormState.refused(pageContext(request).t, body, error);
      await this.view.showNew(request, reply, body.text('parliament'), form);
    }
  }

  /** A new account, or a further role for the one that the address belongs to already. */
  private async admit(actor: Actor, body: FormBody): Promise<{ id: string; done: string }> {
    const grant = grantIn(body);
    const email = body.text('email');
    if (body.has('existing')) {
      const { account } = await this.grantRole.execute(actor, { ...grant, account: email });
      return { id: account, done: 'granted' };
    }
    const invite = body.has('invite');
    const [name, language] = [body.text('name'), body.text('language')];
    const { id } = await this.createAccount.execute(actor, {
      email,
      name,
      language,
      grant,
      invite,
    });
    return { id, done: invite ? 'createdInvited' : 'created' };
  }
}

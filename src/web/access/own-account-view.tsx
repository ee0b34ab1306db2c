import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AccountsQueries,
  READ_KEPT_MAIL,
  SEE_ACCOUNTS,
  TokensQueries,
} from '../../features/access/index.js';
import { actorOf } from '../../platform/http/route.js';
import { FormState } from '../form-state.js';
import { pageContext } from '../page-context.js';
import { AccountPage, type AccountForms } from './account-page.js';
import { privateHtml } from './private-html.js';
import { RoleNames } from './role-names.js';

/** Draws the account page for its owner, also after one of its forms was refused. */
@Injectable()
export class OwnAccountView {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly tokens: TokensQueries,
    private readonly roleNames: RoleNames,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    { done, refused = {} }: { done?: unknown; refused?: Partial<AccountForms> } = {},
  ): Promise<void> {
    const actor = actorOf(request);
    const context = pageContext(request);
    const empty = new FormState(context.t);
    const [account, tokens] = await Promise.all([
      this.accounts.one(actor, actor.accountId ?? ''),
      this.tokens.list(actor),
    ]);
    const page = (
      <AccountPage
        context={context}
        account={account}
        tokens={tokens}
        forms={{ details: empty, password: empty, token: empty, ...refused }}
        roleName={await this.roleNames.of(context.t, account.grants)}
        mayManageAccounts={SEE_ACCOUNTS.allows(actor)}
        mayReadMail={READ_KEPT_MAIL.allows(actor)}
        done={done}
      />
    );
    const [form] = Object.values(refused);
    privateHtml(reply, page, form?.refusal);
  }
}

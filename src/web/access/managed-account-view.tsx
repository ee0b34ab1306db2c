import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsQueries, mayGrant, mayManageAccount } from '../../features/access/index.js';
import { actorOf } from '../../platform/http/route.js';
import { FormState } from '../form-state.js';
import { pageContext } from '../page-context.js';
import { ManagedAccountPage } from './managed-account-page.js';
import { NewAccountPage } from './new-account-page.js';
import { privateHtml } from './private-html.js';
import { RoleChoicesQuery } from './role-choices.js';
import { RoleNames } from './role-names.js';

interface Shown {
  /** The parliament that the form for roles is about, from the address or from the form. */
  readonly parliament?: unknown;
  readonly done?: unknown;
  readonly details?: FormState;
  readonly grant?: FormState;
}

/** Draws an account for who manages it, also after one of the forms was refused. */
@Injectable()
export class ManagedAccountView {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly roleChoices: RoleChoicesQuery,
    private readonly roleNames: RoleNames,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    { parliament, done, details, grant }: Shown,
  ): Promise<void> {
    const actor = actorOf(request);
    const context = pageContext(request);
    const account = await this.accounts.one(actor, id);
    const isOwn = account.id === actor.accountId;
    const page = (
      <ManagedAccountPage
        context={context}
        account={account}
        choices={await this.roleChoices.of(actor, context.t, parliament)}
        roleName={await this.roleNames.of(context.t, account.grants)}
        mayManage={!account.hasOtherGrants && mayManageAccount(actor, account).allowed}
        mayTake={(one) => mayGrant(actor, account.id, one).allowed}
        isOwn={isOwn}
        details={details ?? new FormState(context.t)}
        grant={grant ?? new FormState(context.t)}
        done={done}
      />
    );
    privateHtml(reply, page, details?.refusal ?? grant?.refusal ?? null);
  }

  async showNew(
    request: FastifyRequest,
    reply: FastifyReply,
    parliament: unknown,
    refused?: FormState,
  ): Promise<void> {
    const context = pageContext(request);
    const choices = await this.roleChoices.of(actorOf(request), context.t, parliament);
    const form = refused ?? new FormState(context.t);
    privateHtml(reply, <NewAccountPage {...{ context, form, choices }} />, form.refusal);
  }
}

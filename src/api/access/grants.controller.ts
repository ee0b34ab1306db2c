import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  AccountsQueries,
  GrantRole,
  InviteAccount,
  MANAGE_ACCOUNTS,
  RevokeRole,
} from '../../features/access/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { accountBody } from './access.mapper.js';
import { accountSchema, newGrantSchema } from './access.schema.js';

@ApiTags('access')
@Controller('api/v1/accounts/:id')
export class GrantsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly grantRole: GrantRole,
    private readonly revokeRole: RevokeRole,
    private readonly inviteAccount: InviteAccount,
  ) {}

  @Post('grants')
  @Permit(MANAGE_ACCOUNTS)
  @ApiOperation({ summary: 'Give a role; giving it twice changes nothing' })
  @ApiCreatedResponse({ standardSchema: accountSchema })
  async grant(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: newGrantSchema }) body: z.output<typeof newGrantSchema>,
  ) {
    if (!isId(id)) throw notFound();
    const { account } = await this.grantRole.execute(actor, { ...body, account: id });
    return accountBody(await this.accounts.one(actor, account));
  }

  @Delete('grants/:grant')
  @HttpCode(204)
  @Permit(MANAGE_ACCOUNTS)
  @ApiOperation({ summary: 'Take a role away, from the next request on' })
  @ApiNoContentResponse()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) account: string,
    @Param('grant', { schema: idSchema }) grant: string,
  ): Promise<void> {
    await this.revokeRole.execute(actor, { account, grant });
  }

  @Post('invitation')
  @HttpCode(204)
  @Permit(MANAGE_ACCOUNTS)
  @ApiOperation({ summary: 'Send the account a sign-in link by e-mail' })
  @ApiNoContentResponse()
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) account: string,
  ): Promise<void> {
    await this.inviteAccount.execute(actor, { account });
  }
}

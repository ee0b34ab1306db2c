import {
  Body,
  Controller,
  Get,
  Headers,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  AccountsQueries,
  ChangeAccount,
  CreateAccount,
  DisableAccount,
  EnableAccount,
  MANAGE_ACCOUNTS,
  SEE_ACCOUNTS,
} from '../../features/access/index.js';
import type { Actor } from '../../kernel/actor.js';
import { etagOf, requireMatch } from '../../platform/http/etag.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { idempotencyOf } from '../idempotency.js';
import { linkNext } from '../link-header.js';
import { accountBody } from './access.mapper.js';
import {
  accountListQuerySchema,
  accountPageSchema,
  accountPatchSchema,
  accountSchema,
  newAccountSchema,
} from './access.schema.js';

@ApiTags('access')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly createAccount: CreateAccount,
    private readonly changeAccount: ChangeAccount,
    private readonly disableAccount: DisableAccount,
    private readonly enableAccount: EnableAccount,
  ) {}

  @Get()
  @Permit(SEE_ACCOUNTS)
  @ApiOperation({ summary: 'The accounts that you look after' })
  @ApiOkResponse({ standardSchema: accountPageSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: accountListQuerySchema }) query: z.output<typeof accountListQuerySchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.accounts.list(actor, query);
    linkNext(request, reply, page.next);
    return { data: page.data.map(accountBody), next: page.next };
  }

  @Post()
  @Permit(MANAGE_ACCOUNTS)
  @ApiOperation({ summary: 'Create an account; an administrator gives it a first role as well' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: accountSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: newAccountSchema }) body: z.output<typeof newAccountSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { grant, language, invite, ...who } = body;
    const { role, parliament = null, committee = null } = grant ?? {};
    const asked = role === undefined ? null : { role, parliament, committee };
    const fingerprint = { ...who, grant: asked, language: language ?? null, invite: !!invite };
    const { id } = await this.createAccount.execute(
      actor,
      { ...body, invite },
      idempotencyOf(key, { route: 'accounts', ...fingerprint }),
    );
    reply.code(201).header('location', `/api/v1/accounts/${id}`);
    return this.one(actor, id, reply);
  }

  @Get(':id')
  @Permit(SEE_ACCOUNTS)
  @ApiOperation({ summary: 'An account with its roles' })
  @ApiOkResponse({ standardSchema: accountSchema })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const account = await this.accounts.one(actor, id);
    reply.header('etag', etagOf(account.revision));
    return accountBody(account);
  }

  @Patch(':id')
  @Permit(MANAGE_ACCOUNTS)
  @ApiOperation({ summary: 'Change the name and language, or disable and enable' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: accountSchema })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: accountPatchSchema }) patch: z.output<typeof accountPatchSchema>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { revision } = await this.accounts.one(actor, id);
    requireMatch(ifMatch, revision);
    const { disabled, ...description } = patch;
    const account = { account: id, revision };
    if (disabled === undefined) {
      await this.changeAccount.execute(actor, { ...account, ...description });
    } else {
      await (disabled ? this.disableAccount : this.enableAccount).execute(actor, account);
    }
    return this.one(actor, id, reply);
  }
}

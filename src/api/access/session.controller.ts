import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AccountsQueries, OWN_ACCOUNT, SignIn, SignOut } from '../../features/access/index.js';
import { person, type Actor } from '../../kernel/actor.js';
import { ANYONE, SIGNED_IN } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import {
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
} from '../../platform/http/session-cookie.js';
import { sessionBody } from './access.mapper.js';
import { credentialsSchema, sessionSchema } from './access.schema.js';

@ApiTags('access')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly accounts: AccountsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permit(SIGNED_IN)
  @ApiOperation({ summary: 'Who you are, and what you may be' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async current(@CurrentActor() actor: Actor) {
    return sessionBody(actor, await this.accounts.one(actor, actor.accountId ?? ''));
  }

  @Post()
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Sign in with a password; the answer sets the session cookie' })
  @ApiCreatedResponse({ standardSchema: sessionSchema })
  async start(
    @Body({ schema: credentialsSchema }) credentials: z.output<typeof credentialsSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const previous = readSessionCookie(request, this.config);
    const session = await this.signIn.execute({ ...credentials, ip: request.ip, previous });
    setSessionCookie(reply, this.config, session.secret, session.expiresAt);
    reply.header('cache-control', 'no-store');
    // Only to read the account's own row: the grants are those that the row brings.
    const actor = person(session.accountId, '', []);
    return sessionBody(actor, await this.accounts.one(actor, session.accountId));
  }

  @Delete()
  @HttpCode(204)
  @Permit(OWN_ACCOUNT)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async end(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (secret) await this.signOut.execute(actor, secret);
    clearSessionCookie(reply, this.config);
  }
}

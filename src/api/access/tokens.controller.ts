import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  IssueToken,
  OWN_ACCOUNT,
  RevokeToken,
  TokensQueries,
} from '../../features/access/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { issuedTokenBody, tokenBody } from './access.mapper.js';
import { issuedTokenSchema, newTokenSchema, tokenListSchema } from './access.schema.js';

@ApiTags('access')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    private readonly tokens: TokensQueries,
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  @Get()
  @Permit(OWN_ACCOUNT)
  @ApiOperation({ summary: 'Your tokens that still work' })
  @ApiOkResponse({ standardSchema: tokenListSchema })
  async list(@CurrentActor() actor: Actor) {
    return { data: (await this.tokens.list(actor)).map(tokenBody) };
  }

  @Post()
  @Permit(OWN_ACCOUNT)
  @ApiOperation({ summary: 'A token for a program; its secret is shown this once' })
  @ApiCreatedResponse({ standardSchema: issuedTokenSchema })
  async issue(
    @CurrentActor() actor: Actor,
    @Body({ schema: newTokenSchema }) body: z.output<typeof newTokenSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { label, scopes } = body;
    const token = await this.issueToken.execute(actor, {
      account: actor.accountId ?? '',
      label,
      scopes,
      expiresAt: new Date(body.expiresAt),
    });
    reply.header('cache-control', 'no-store');
    return issuedTokenBody(token);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit(OWN_ACCOUNT)
  @ApiOperation({ summary: 'Revoke a token' })
  @ApiNoContentResponse()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    await this.revokeToken.execute(actor, id);
  }
}

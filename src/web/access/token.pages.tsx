import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IssueToken, OWN_ACCOUNT, RevokeToken } from '../../features/access/index.js';
import { TOKEN_SCOPES, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { FormBody } from '../form-body.js';
import { FormState } from '../form-state.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { seeOther } from '../render.js';
import { NewTokenPage } from './new-token-page.js';
import { OwnAccountView } from './own-account-view.js';
import { privateHtml } from './private-html.js';
import { TOKEN_DAYS } from './tokens-section.js';

const DAY = 86_400_000;

@Controller('account/tokens')
@ApiExcludeController()
export class TokenPages {
  constructor(
    private readonly view: OwnAccountView,
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Permit(OWN_ACCOUNT)
  async issue(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = pageContext(request);
    const body = FormBody.of(request);
    const days = TOKEN_DAYS.find((one) => String(one) === body.text('days')) ?? 0;
    try {
      const token = await this.issueToken.execute(actor, {
        account: actor.accountId ?? '',
        label: body.text('label'),
        scopes: TOKEN_SCOPES.filter((scope) => body.list('scopes').includes(scope)),
        expiresAt: new Date(this.clock.now().getTime() + days * DAY),
      });
      privateHtml(reply, <NewTokenPage context={context} token={token} />, null, 201);
    } catch (error) {
      const token = FormState.refused(context.t, body, error);
      await this.view.show(request, reply, { refused: { token } });
    }
  }

  @Post(':id/revoke')
  @Permit(OWN_ACCOUNT)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.revokeToken.execute(actor, id);
    seeOther(reply, paths.account({ done: 'tokenRevoked' }));
  }
}

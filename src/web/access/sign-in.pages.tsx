import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  LINK_LASTS,
  RequestSignInLink,
  SignIn,
  SignOut,
  UseSignInLink,
  type NewSession,
} from '../../features/access/index.js';
import { Refusal } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Permit, actorOf } from '../../platform/http/route.js';
import {
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
} from '../../platform/http/session-cookie.js';
import { FormBody } from '../form-body.js';
import { FormState } from '../form-state.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { seeOther } from '../render.js';
import { AskLinkPage } from './ask-link-page.js';
import { localPath } from './local-path.js';
import { privateHtml } from './private-html.js';
import { SignInPage } from './sign-in-page.js';
import { UseLinkPage } from './use-link-page.js';

interface PageQuery {
  readonly next?: unknown;
  readonly done?: unknown;
}

@Controller()
@ApiExcludeController()
export class SignInPages {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly requestLink: RequestSignInLink,
    private readonly useLink: UseSignInLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in')
  @Permit(ANYONE)
  form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: PageQuery,
  ): void {
    const next = localPath(query.next);
    if (actorOf(request).accountId) return void seeOther(reply, next);
    const context = pageContext(request);
    const form = new FormState(context.t);
    privateHtml(reply, <SignInPage {...{ context, form, next }} done={query.done} />);
  }

  @Post('sign-in')
  @Permit(ANYONE)
  async enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const context = pageContext(request);
    const body = FormBody.of(request);
    const next = localPath(body.text('next'));
    const credentials = { email: body.text('email'), password: body.text('password') };
    try {
      const previous = readSessionCookie(request, this.config);
      const session = await this.signIn.execute({ ...credentials, ip: request.ip, previous });
      this.begin(reply, session, next);
    } catch (error) {
      const form = FormState.refused(context.t, body, error);
      privateHtml(reply, <SignInPage {...{ context, form, next }} />, form.refusal);
    }
  }

  @Get('sign-in/link')
  @Permit(ANYONE)
  linkForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: PageQuery,
  ): void {
    const context = pageContext(request);
    const form = new FormState(context.t);
    const sent = query.done === 'sent';
    privateHtml(reply, <AskLinkPage {...{ context, form, sent }} minutes={LINK_LASTS / 60_000} />);
  }

  @Post('sign-in/link')
  @Permit(ANYONE)
  async askLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const context = pageContext(request);
    const body = FormBody.of(request);
    try {
      await this.requestLink.execute({ email: body.text('email'), ip: request.ip });
      seeOther(reply, paths.askSignInLink({ done: 'sent' }));
    } catch (error) {
      const form = FormState.refused(context.t, body, error);
      const minutes = LINK_LASTS / 60_000;
      privateHtml(
        reply,
        <AskLinkPage {...{ context, form, minutes }} sent={false} />,
        form.refusal,
      );
    }
  }

  @Get('sign-in/link/:secret')
  @Permit(ANYONE)
  async linkPage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('secret') secret: string,
    @Query() query: PageQuery,
  ): Promise<void> {
    const context = pageContext(request);
    const works = await this.useLink.wouldWork(secret);
    const next = localPath(query.next);
    const refusal = works ? null : new Refusal('sign_in_link_invalid');
    privateHtml(reply, <UseLinkPage {...{ context, secret, next, works }} />, refusal);
  }

  @Post('sign-in/link/:secret')
  @Permit(ANYONE)
  async followLink(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('secret') secret: string,
  ): Promise<void> {
    const next = localPath(FormBody.of(request).text('next'));
    const previous = readSessionCookie(request, this.config);
    try {
      this.begin(reply, await this.useLink.execute({ secret, previous }), next);
    } catch (error) {
      const context = pageContext(request);
      const { refusal } = FormState.refused(context.t, new FormBody(null), error);
      const page = <UseLinkPage {...{ context, secret, next }} works={false} />;
      privateHtml(reply, page, refusal);
    }
  }

  @Post('sign-out')
  @Permit(ANYONE)
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (secret) await this.signOut.execute(actorOf(request), secret);
    clearSessionCookie(reply, this.config);
    seeOther(reply, paths.signedOut());
  }

  private begin(reply: FastifyReply, session: NewSession, next: string): void {
    setSessionCookie(reply, this.config, session.secret, session.expiresAt);
    seeOther(reply, next);
  }
}

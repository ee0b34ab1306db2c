import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { NOBODY, type Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { permits, type Permission } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../config/config.js';
import { ActorSource } from './actor-source.js';
import { PERMISSION } from './route.js';
import { readSessionCookie } from './session-cookie.js';

/** The one door: finds out who asks, then lets through what the route's permission allows. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.identify(request);
    request.actor = actor;
    const wanted = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    if (wanted && permits(actor, wanted)) return true;
    if (wanted && actor.kind === 'nobody') throw new Refusal('sign_in_required');
    if (wanted?.scope && actor.scopes && !actor.scopes.includes(wanted.scope)) {
      throw new Refusal('token_scope_missing', { scope: wanted.scope });
    }
    throw new Refusal('forbidden');
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
      const actor = secret ? await this.actors.fromToken(secret) : null;
      if (!actor) throw new Refusal('token_invalid');
      return actor;
    }
    const secret = readSessionCookie(request, this.config);
    return (secret && (await this.actors.fromSession(secret))) || NOBODY;
  }
}

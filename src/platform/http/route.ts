import { SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { NOBODY, type Actor } from '../../kernel/actor.js';
import type { Permission } from '../../kernel/permission.js';
import { languageOf } from './request-language.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const PERMISSION = Symbol('permission');

/** Says who may call the route. A route without it answers nobody, and fails a test. */
export const Permit = (wanted: Permission) =>
  applyDecorators(
    SetMetadata(PERMISSION, wanted),
    ApiExtension('x-permission', wanted.scope ? `${wanted.name} (${wanted.scope})` : wanted.name),
  );

const requestOf = (context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>();

export const actorOf = (request: FastifyRequest): Actor => request.actor ?? NOBODY;

/** The actor that the guard found for this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(requestOf(context)),
);

/** The interface language of this request. */
export const RequestLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(requestOf(context)),
);

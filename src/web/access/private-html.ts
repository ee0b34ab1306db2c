import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Refusal } from '../../kernel/errors.js';
import { STATUS } from '../../platform/http/problem.js';
import { html } from '../render.js';

/** A page about one person's access: kept by no cache, with the status of what was refused. */
export function privateHtml(
  reply: FastifyReply,
  page: VNode,
  refusal: Refusal | null = null,
  status = 200,
): void {
  reply.header('cache-control', 'no-store');
  const seconds = refusal?.params['seconds'];
  if (refusal?.kind === 'throttled' && seconds) reply.header('retry-after', String(seconds));
  html(reply, page, refusal ? STATUS[refusal.kind] : status);
}

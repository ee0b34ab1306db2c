import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderPage } from './layout/page.js';

/** Answers with a page. */
export function html(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('vary', 'Accept-Language, Cookie')
    .send(renderPage(page));
}

/** After a form was carried out: a GET of another page, so that reloading does not send it again. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.code(303).header('location', path).send();
}

import type { FastifyRequest } from 'fastify';
import type { Actor } from '../kernel/actor.js';
import { languageOf } from '../platform/http/request-language.js';
import { actorOf } from '../platform/http/route.js';
import { translator, type T } from '../platform/i18n/translator.js';
import { FILE_DOCUMENTS } from '../features/documents/index.js';
import { mainNav, type Section } from './layout/main-nav.js';
import type { NavItem, PageActor } from './layout/masthead.js';

/** What every page needs to know of its request: spread it into `<Page>`. */
export interface PageContext {
  readonly t: T;
  readonly path: string;
  readonly actor: PageActor | null;
  readonly nav: readonly NavItem[];
}

export function pageContext(request: FastifyRequest, section: Section | null = null): PageContext {
  const t = translator(languageOf(request));
  const actor = actorOf(request);
  return {
    t,
    path: request.url,
    actor: shownActor(actor, t),
    nav: mainNav(t, section, { file: FILE_DOCUMENTS.allows(actor) }),
  };
}

function shownActor(actor: Actor, t: T): PageActor | null {
  if (!actor.accountId || actor.name === null) return null;
  const roles = actor.grants.map(({ role, parliament }) => {
    const name = t(`roles:name.${role}`);
    return parliament ? t('roles:of', { role: name, place: parliament.toUpperCase() }) : name;
  });
  return { name: actor.name, roles: [...new Set(roles)] };
}

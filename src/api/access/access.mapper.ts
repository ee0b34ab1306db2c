import type { z } from 'zod';
import type { AccountView, NewToken, TokenView } from '../../features/access/index.js';
import { TOKEN_SCOPES, type Actor } from '../../kernel/actor.js';
import type {
  accountSchema,
  issuedTokenSchema,
  sessionSchema,
  tokenSchema,
} from './access.schema.js';

export function accountBody(view: AccountView): z.infer<typeof accountSchema> {
  const { id, email, name, language, hasPassword, revision, hasOtherGrants } = view;
  return {
    id,
    email,
    name,
    language,
    hasPassword,
    createdAt: view.createdAt.toISOString(),
    disabledAt: view.disabledAt?.toISOString() ?? null,
    revision,
    grants: [...view.grants],
    hasOtherGrants,
  };
}

export function sessionBody(actor: Actor, view: AccountView): z.infer<typeof sessionSchema> {
  const { id, email, name, language } = view;
  return {
    kind: actor.kind === 'program' ? 'program' : 'person',
    account: { id, email, name, language },
    grants: [...view.grants],
    scopes: actor.scopes && [...actor.scopes],
  };
}

const known = (scopes: readonly string[]) => TOKEN_SCOPES.filter((scope) => scopes.includes(scope));

export const tokenBody = (view: TokenView): z.infer<typeof tokenSchema> => ({
  id: view.id,
  label: view.label,
  scopes: known(view.scopes),
  createdAt: view.createdAt.toISOString(),
  expiresAt: view.expiresAt.toISOString(),
  lastUsedAt: view.lastUsedAt?.toISOString() ?? null,
});

export const issuedTokenBody = (token: NewToken): z.infer<typeof issuedTokenSchema> => ({
  id: token.id,
  label: token.label,
  scopes: [...token.scopes],
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  secret: token.secret,
});

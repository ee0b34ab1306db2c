import { z } from 'zod';
import { ROLES, TOKEN_SCOPES } from '../../kernel/actor.js';
import { UI_LANGUAGES } from '../../platform/i18n/ui-language.js';
import { cursorSchema, limitSchema, pageSchema, plainText } from '../common.schema.js';

const roleSchema = z.enum(ROLES);
const scopeSchema = z.enum(TOKEN_SCOPES);
const instant = z.iso.datetime({ offset: true });
const uiLanguageSchema = z.enum(UI_LANGUAGES.map(({ code }) => code));
const codeSchema = z.string().max(32);
const emailSchema = z.string().trim().max(254);

const grantFields = {
  role: roleSchema,
  parliament: codeSchema.nullable(),
  committee: z.string().max(64).nullable(),
};
export const grantSchema = z
  .object({ id: z.uuid(), ...grantFields })
  .meta({ id: 'Grant', description: 'A role, and the parliament or committee that it is for.' });

export const newGrantSchema = z
  .strictObject({
    role: roleSchema,
    parliament: codeSchema.nullish(),
    committee: z.string().max(64).nullish(),
  })
  .meta({ id: 'NewGrant' });

export const accountSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    language: z.string(),
    hasPassword: z.boolean(),
    createdAt: instant,
    disabledAt: instant.nullable(),
    revision: z.number().int(),
    grants: z.array(grantSchema).meta({ description: 'Those that you may know of.' }),
    hasOtherGrants: z.boolean(),
  })
  .meta({ id: 'Account' });

export const accountPageSchema = pageSchema(accountSchema);

export const accountListQuerySchema = z.strictObject({
  q: z.string().max(200).optional(),
  parliament: codeSchema.optional(),
  disabled: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  cursor: cursorSchema,
  limit: limitSchema,
});

export const newAccountSchema = z
  .strictObject({
    email: emailSchema,
    name: plainText(200),
    language: uiLanguageSchema.optional(),
    grant: newGrantSchema.nullish(),
    invite: z.boolean().optional().meta({ description: 'Send a first sign-in link by e-mail.' }),
  })
  .meta({ id: 'NewAccount' });

const differentRights =
  'either `disabled`, or `name` and `language`: they are different rights and are changed one by one';
export const accountPatchSchema = z
  .strictObject({
    name: plainText(200).optional(),
    language: uiLanguageSchema.optional(),
    disabled: z.boolean().optional(),
  })
  .refine(
    ({ name, language, disabled }) =>
      (disabled === undefined) !== (name === undefined && language === undefined),
    { message: differentRights },
  )
  .meta({ id: 'AccountPatch' });

export const credentialsSchema = z
  .strictObject({ email: emailSchema, password: z.string().max(1024) })
  .meta({ id: 'Credentials' });

export const sessionSchema = z
  .object({
    kind: z.enum(['person', 'program']),
    account: z.object({
      id: z.uuid(),
      email: z.string(),
      name: z.string(),
      language: z.string(),
    }),
    grants: z.array(grantSchema),
    scopes: z
      .array(scopeSchema)
      .nullable()
      .meta({ description: 'What a token may do; null for a person, who is not limited.' }),
  })
  .meta({ id: 'Session' });

const tokenFields = {
  id: z.uuid(),
  label: z.string(),
  scopes: z.array(scopeSchema),
  createdAt: instant,
  expiresAt: instant,
};
export const tokenSchema = z
  .object({ ...tokenFields, lastUsedAt: instant.nullable() })
  .meta({ id: 'Token' });
export const tokenListSchema = z.object({ data: z.array(tokenSchema) });
export const issuedTokenSchema = z
  .object({ ...tokenFields, secret: z.string().meta({ description: 'Shown this once.' }) })
  .meta({ id: 'IssuedToken' });
export const newTokenSchema = z
  .strictObject({
    label: plainText(100),
    scopes: z.array(scopeSchema).min(1).max(TOKEN_SCOPES.length),
    expiresAt: instant.meta({ description: 'At most a year from now.' }),
  })
  .meta({ id: 'NewToken' });

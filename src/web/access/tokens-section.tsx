import type { TokenView } from '../../features/access/index.js';
import { TOKEN_SCOPES, type TokenScope } from '../../kernel/actor.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { Button } from '../components/button.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { DataTable } from '../components/data-table.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Select } from '../components/select.js';
import { Time } from '../components/time.js';
import type { FormState } from '../form-state.js';
import { paths } from '../paths.js';

/** How long a token may be made to work, in days. */
export const TOKEN_DAYS = [30, 90, 365] as const;

/** Colons separate namespaces in keys, so `documents:write` is `documents_write` there. */
export function scopeName(t: T, scope: string): string {
  const key = `access:scope.${scope.replace(':', '_')}`;
  return isMessageKey(key) ? t(key) : scope;
}

interface TokensSectionProps {
  t: T;
  tokens: readonly TokenView[];
  form: FormState;
}

export function TokensSection({ t, tokens, form }: TokensSectionProps) {
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t('access:tokens.title')}</h2>
      <p>{t('access:tokens.lead')}</p>
      {tokens.length === 0 ? (
        <p class="muted">{t('access:tokens.none')}</p>
      ) : (
        <TokenTable t={t} tokens={tokens} />
      )}
      <h3>{t('access:tokens.createTitle')}</h3>
      <Form action={paths.accountPart('tokens')}>
        <Field
          t={t}
          name="label"
          label={t('access:tokens.label')}
          hint={t('access:tokens.labelHint')}
          value={form.value('label')}
          error={form.error('label')}
          maxLength={100}
        />
        <CheckboxGroup
          t={t}
          name="scopes"
          label={t('access:tokens.scopes')}
          error={form.error('scopes')}
          values={form.refusal ? form.typed.list('scopes') : ['read' satisfies TokenScope]}
          choices={TOKEN_SCOPES.map((scope) => ({ value: scope, label: scopeName(t, scope) }))}
        />
        <Select
          t={t}
          name="days"
          id="expiresAt"
          label={t('access:tokens.lasts')}
          value={form.value('days', String(TOKEN_DAYS[1]))}
          error={form.error('expiresAt')}
          placeholder={false}
          options={TOKEN_DAYS.map((days) => ({
            value: String(days),
            label: t('access:tokens.lastsDays', { count: days }),
          }))}
        />
        <Button variant="secondary">{t('access:tokens.create')}</Button>
      </Form>
    </section>
  );
}

function TokenTable({ t, tokens }: { t: T; tokens: readonly TokenView[] }) {
  const day = (instant: Date) => <Time t={t} day={instant.toISOString()} />;
  return (
    <DataTable
      caption={t('access:tokens.caption')}
      captionHidden
      rows={tokens}
      columns={[
        {
          header: t('access:tokens.label'),
          rowHeader: true,
          cell: ({ label }) => <Bidi text={label} />,
        },
        {
          header: t('access:tokens.scopes'),
          cell: ({ scopes }) => scopes.map((scope) => <div>{scopeName(t, scope)}</div>),
        },
        { header: t('access:tokens.createdOn'), cell: ({ createdAt }) => day(createdAt) },
        { header: t('access:tokens.expires'), cell: ({ expiresAt }) => day(expiresAt) },
        {
          header: t('access:tokens.lastUsed'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? day(lastUsedAt) : t('access:tokens.neverUsed')),
        },
        {
          header: t('access:tokens.revoke'),
          cell: ({ id, label }) => (
            <Form action={paths.revokeToken(id)} label={t('access:tokens.revokeNamed', { label })}>
              <Button variant="quiet">{t('access:tokens.revoke')}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

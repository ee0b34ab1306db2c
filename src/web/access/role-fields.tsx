import type { T } from '../../platform/i18n/translator.js';
import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { Form } from '../components/form.js';
import { Select } from '../components/select.js';
import type { FormState } from '../form-state.js';
import type { RoleChoices } from './role-choices.js';

interface ParliamentChooserProps {
  t: T;
  choices: RoleChoices;
  action: string;
}

/** Comes first where there are several: which roles and committees there are depends on it. */
export function ParliamentChooser({ t, choices, action }: ParliamentChooserProps) {
  const { parliaments, chosen, wholeSystem } = choices;
  if (parliaments.length <= 1 && !wholeSystem) return null;
  return (
    <Form action={action} method="get" layout="inline">
      <Select
        t={t}
        name="parliament"
        id="chosen-parliament"
        label={t('access:grant.parliament')}
        options={parliaments}
        value={chosen}
        placeholder={t(wholeSystem ? 'access:grant.wholeSystem' : 'common:form.choose')}
      />
      <Button variant="secondary">{t('access:grant.choose')}</Button>
    </Form>
  );
}

interface RoleFieldsProps {
  t: T;
  form: FormState;
  choices: RoleChoices;
}

export function RoleFields({ t, form, choices }: RoleFieldsProps) {
  const { chosen, roles, committees } = choices;
  return (
    <>
      {chosen !== null && <input type="hidden" name="parliament" value={chosen} />}
      <RadioGroup
        t={t}
        name="role"
        label={t('access:grant.role')}
        value={form.value('role')}
        error={form.error('role') ?? form.error('parliament')}
        choices={roles.map((role) => ({
          value: role,
          label: t(`roles:name.${role}`),
          hint: t(`roles:may.${role}`),
        }))}
      />
      {committees.length > 0 && (
        <Select
          t={t}
          name="committee"
          label={t('access:grant.committee')}
          hint={t('access:grant.committeeHint')}
          value={form.value('committee')}
          error={form.error('committee')}
          options={committees}
          optional
        />
      )}
    </>
  );
}

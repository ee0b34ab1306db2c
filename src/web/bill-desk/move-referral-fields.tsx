import type { ReferralView } from '../../features/bills/index.js';
import type { CommitteeView, ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { DateField } from '../components/date-field.js';
import { Select } from '../components/select.js';
import { ownWord } from '../bills/bill-words.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';

interface MoveReferralFieldsProps {
  t: T;
  facts: ParliamentFacts;
  /** Those that can be charged in the house that the bill comes to. */
  committees: readonly CommitteeView[];
  /** The lead committee that is charged there already. */
  lead: ReferralView | null;
  newCommitteeHref: string | null;
  values: FormBody;
  mistakes: readonly Mistake[];
  required: boolean;
}

/** The committees that are charged by the step itself, with the fields of the referral form. */
export function MoveReferralFields(props: MoveReferralFieldsProps) {
  const { t, facts, committees, lead, newCommitteeHref, values, mistakes, required } = props;
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  const names = committees.map(({ id, names: given }) => ({ id, name: ownWord(given, t, facts) }));
  return (
    <fieldset class="decision-fields">
      <legend>{t('billDesk:referral.legend')}</legend>
      {lead ? (
        <p id="lead" tabIndex={-1}>
          {t('billDesk:referral.already', {
            committee: `\u2068${ownWord(lead.committee.names, t, facts).text}\u2069`,
          })}
        </p>
      ) : (
        <>
          <Select
            {...shared('lead')}
            label={t('billPapers:referral.leadCommittee')}
            placeholder={required ? undefined : t('billDesk:referral.leadNone')}
            options={names.map(({ id, name }) => ({
              value: id,
              label: name.text,
              lang: name.lang,
            }))}
            optional={required ? undefined : true}
          />
          {committees.length === 0 && (
            <p class="hint">
              {t('documents:field.committeesNone')}{' '}
              {newCommitteeHref && (
                <a href={newCommitteeHref}>{t('documents:field.committeesAdd')}</a>
              )}
            </p>
          )}
          <DateField {...shared('leadDueOn')} label={t('billPapers:referral.leadDue')} optional />
        </>
      )}
      {committees.length > 0 && (
        <>
          <div class="many">
            <CheckboxGroup
              t={t}
              name="opinion"
              label={t('billPapers:referral.opinions')}
              values={values.list('opinion')}
              error={errorAt(t, mistakes, 'opinion')}
              optional
              choices={names.map(({ id, name }) => ({
                value: id,
                label: <Bidi text={name.text} lang={name.lang} />,
              }))}
            />
          </div>
          <DateField
            {...shared('opinionDueOn')}
            label={t('billPapers:referral.opinionDue')}
            optional
          />
        </>
      )}
    </fieldset>
  );
}

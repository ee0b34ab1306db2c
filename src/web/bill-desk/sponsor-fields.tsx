import type { PersonChoice } from '../../features/people/index.js';
import { pickName, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { FoldedFields } from '../forms/folded-fields.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import { paths } from '../paths.js';

export interface SponsorFieldsProps {
  t: T;
  facts: ParliamentFacts;
  /** Those who sit today come first. */
  people: readonly PersonChoice[];
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** Who brings the bill in: a mover of the house with co-sponsors, or somebody outside it. */
export function SponsorFields(props: SponsorFieldsProps) {
  const { t, facts, people, values, mistakes } = props;
  const nobody = people.length === 0;
  return (
    <>
      {nobody ? (
        <p class="hint" id="mover" tabIndex={-1}>
          {t('billDesk:field.noPeople')}{' '}
          <a href={paths.newPerson(facts.code)}>{t('billDesk:field.addPeople')}</a>
        </p>
      ) : (
        <>
          <Select
            t={t}
            name="mover"
            label={t('billDesk:field.mover')}
            placeholder={t('billDesk:field.moverNone')}
            options={people.map((one) => ({ value: one.id, label: nameWithParty(props, one) }))}
            value={values.text('mover')}
            error={errorAt(t, mistakes, 'mover')}
            optional
          />
          <FurtherMovers {...props} />
          <CoSponsors {...props} />
        </>
      )}
      <Field
        t={t}
        name="proposer"
        label={t('billDesk:field.proposer')}
        hint={t('billDesk:field.proposerHint')}
        value={values.text('proposer')}
        error={errorAt(t, mistakes, 'proposer')}
        maxLength={300}
        optional
      />
    </>
  );
}

/** Bills with several movers come from imports: whoever corrects one must not lose them. */
function FurtherMovers(props: SponsorFieldsProps) {
  const { t, people, values } = props;
  const chosen = values.list('movers');
  if (chosen.length === 0) return null;
  return (
    <CheckboxGroup
      t={t}
      name="movers"
      label={t('billDesk:field.furtherMovers')}
      values={chosen}
      choices={people.filter(({ id }) => chosen.includes(id)).map((one) => choiceOf(props, one))}
      optional
    />
  );
}

function CoSponsors(props: SponsorFieldsProps) {
  const { t, people, values, mistakes } = props;
  const chosen = values.list('coSponsors');
  const error = errorAt(t, mistakes, 'coSponsors');
  const title =
    chosen.length === 0
      ? t('billDesk:field.coSponsors')
      : t('billDesk:field.coSponsorsChosen', { count: chosen.length });
  return (
    <FoldedFields title={title} open={chosen.length > 0 || error !== null}>
      <div class="many">
        <CheckboxGroup
          t={t}
          name="coSponsors"
          label={t('billDesk:field.coSponsors')}
          values={chosen}
          error={error}
          choices={people.map((one) => choiceOf(props, one))}
          optional
        />
      </div>
    </FoldedFields>
  );
}

function choiceOf(props: SponsorFieldsProps, one: PersonChoice) {
  const party = partyOf(props, one);
  return {
    value: one.id,
    label: (
      <>
        <Bidi text={one.name} /> {party && <small class="muted">{party}</small>}
      </>
    ),
  };
}

/** Options of a select hold plain text, in which each part keeps its own direction. */
function nameWithParty(props: SponsorFieldsProps, one: PersonChoice): string {
  const party = partyOf(props, one);
  return party ? `\u2068${one.name}\u2069 (\u2068${party}\u2069)` : one.name;
}

const partyOf = ({ t, facts }: SponsorFieldsProps, { party }: PersonChoice): string | null =>
  party && (party.abbreviation ?? pickName(party.names, [t.lang, ...facts.languages]).text);

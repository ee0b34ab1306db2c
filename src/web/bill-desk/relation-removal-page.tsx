import type { NamesIn } from '../../features/parliaments/index.js';
import { RadioGroup } from '../components/choice-group.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import type { BillInPlace } from '../bills/bill-context.js';
import type { FormBody } from '../form-body.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { outgoingOf, relationValue } from './relation-form.js';
import { BillLabel } from './relation-form-page.js';

interface RelationRemovalPageProps extends BillInPlace {
  context: PageContext;
  names: NamesIn;
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** Takes back what was said of this bill by mistake. */
export function RelationRemovalPage(props: RelationRemovalPageProps) {
  const { context, bill, facts, names, values, mistakes } = props;
  const { t } = context;
  const relations = outgoingOf(bill);
  const [only, ...others] = relations;
  const first = only && others.length === 0 ? relationValue(only) : null;
  return (
    <FormPage
      context={context}
      title={t('billPapers:relation.removeTitle')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={t('billPapers:relation.removeLead')}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.removeRelation(bill.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:relation.removeSubmit')}
      danger
      mistakes={mistakes}
      revision={null}
    >
      <RadioGroup
        t={t}
        name="relation"
        label={t('billPapers:relation.which')}
        value={values.text('relation') || first}
        error={errorAt(t, mistakes, 'relation')}
        choices={relations.map((relation) => ({
          value: relationValue(relation),
          label: (
            <>
              {t(`bills:relation.${relation.kind}`)}{' '}
              <BillLabel t={t} bill={relation.bill} names={names} />
            </>
          ),
        }))}
      />
    </FormPage>
  );
}

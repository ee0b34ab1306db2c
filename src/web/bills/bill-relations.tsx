import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { paths } from '../paths.js';
import type { BillPageProps } from './bill-page-props.js';
import { BillLine } from './bill-records.js';

/** Bills of any parliament that have to do with this one, each with where it stands. */
export function BillRelations({ context, bill, names, rights }: BillPageProps) {
  const { t } = context;
  const { relations } = bill;
  const maintains = rights.may('relate');
  if (relations.length === 0 && !maintains) return null;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{t('bills:relations.title')}</h2>
      {relations.length === 0 ? (
        <p class="muted">{t('bills:relations.empty')}</p>
      ) : (
        <ul class="lines">
          {relations.map(({ kind, outgoing, note, bill: other }) => (
            <li>
              <p class="eyebrow">
                {t(outgoing ? `bills:relation.${kind}` : `bills:relationFrom.${kind}`)}
              </p>
              <BillLine t={t} bill={other} names={names} />
              {note && (
                <p class="said">
                  <Bidi text={note} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {maintains && (
        <p class="actions no-print">
          <ButtonLink href={paths.newRelation(bill.id)} variant="secondary" icon="link">
            {t('bills:relations.add')}
          </ButtonLink>
          {relations.some(({ outgoing }) => outgoing) && (
            <ButtonLink href={paths.removeRelation(bill.id)} variant="quiet">
              {t('bills:relations.remove')}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  );
}

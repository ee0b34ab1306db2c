import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { DescriptionList } from '../components/description-list.js';
import type { FormBody } from '../form-body.js';
import { FIGURES, decisionField } from './decision-form.js';

/** What somebody typed into a form that can no longer be shown: to be copied, not to be lost. */
export function TypedBefore({ t, typed }: { t: T; typed: FormBody }) {
  const texts = [
    [t('billDesk:move.on'), typed.text('on')],
    [t('billDesk:move.note'), typed.text('note')],
    [t('billDesk:move.reason'), typed.text('reason')],
    ...FIGURES.map((name) => [t(`billDesk:decision.${name}`), typed.text(decisionField(name))]),
    [t('billDesk:papers.others'), typed.text('numbers')],
  ].flatMap(([term = '', text = '']) =>
    text.trim() === '' ? [] : [{ term, detail: <Bidi text={text} /> }],
  );
  if (texts.length === 0) return null;
  return (
    <>
      <p>{t('billDesk:move.typed')}</p>
      <DescriptionList look="narrow" items={texts} />
    </>
  );
}

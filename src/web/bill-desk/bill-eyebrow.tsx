import type { BillView } from '../../features/bills/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { titleOf } from '../bills/bill-words.js';

/** Which bill a form is about. */
export function BillEyebrow({ t, bill }: { t: T; bill: BillView }) {
  const { text, lang } = titleOf(bill, t.lang);
  return (
    <>
      <Bidi text={text} lang={lang} />
      <bdi dir="ltr">{bill.number}</bdi>
    </>
  );
}

import type { T } from '../../platform/i18n/translator.js';
import { Button } from '../components/button.js';
import { DateField } from '../components/date-field.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';

/** The day that a page was asked for: in order, absent, or no day at all. */
export interface AskedDay {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly isToday: boolean;
  /** What was typed in its place, where that is no day. */
  readonly wrong: string | null;
}

interface DayChooserProps {
  t: T;
  /** The address of this page without a day. */
  action: string;
  asked: AskedDay;
}

/** Turns a roster to another day. */
export function DayChooser({ t, action, asked: { on, isToday, wrong } }: DayChooserProps) {
  return (
    <>
      {wrong !== null && (
        <Notice kind="warning">
          <p>{t('people:roster.wrongDay', { day: wrong })}</p>
        </Notice>
      )}
      <Form action={action} method="get" layout="inline" label={t('people:roster.chooseDay')}>
        <DateField t={t} name="on" label={t('people:roster.day')} value={on} optional="unsaid" />
        <Button variant="secondary" icon="calendar">
          {t('people:roster.show')}
        </Button>
        {!isToday && (
          <p class="back-to-today">
            <a href={action}>{t('people:roster.back')}</a>
          </p>
        )}
      </Form>
    </>
  );
}

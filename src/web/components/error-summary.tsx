import type { T } from '../../platform/i18n/translator.js';
import { Icon } from './icon.js';

export interface FormProblem {
  /** The id of the control to go to; null when the problem is not in one field. */
  field: string | null;
  message: string;
}

/** Stands above a form that was refused, takes the focus and leads to each field in question. */
export function ErrorSummary({ t, problems }: { t: T; problems: readonly FormProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice notice-danger" role="alert" id="problems" tabIndex={-1} autofocus>
      <Icon name="danger" />
      <div>
        <h2 class="notice-title">{t('common:form.errorTitle', { count: problems.length })}</h2>
        <ul>
          {problems.map(({ field, message }) => (
            <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
        <p>{t('common:form.keep')}</p>
      </div>
    </div>
  );
}

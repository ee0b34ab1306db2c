import type { T } from '../../platform/i18n/translator.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';

interface RetryFormProps {
  t: T;
  documentId: string;
  version: number;
}

/** Has the text of a version read once more. */
export function RetryForm({ t, documentId, version }: RetryFormProps) {
  return (
    <Form action={paths.retryExtraction(documentId, version)} layout="bare">
      <Button variant="secondary">{t('documents:extraction.retry')}</Button>
    </Form>
  );
}

import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Notice } from '../components/notice.js';

/** What was done, after the redirect that followed it; a code that nobody knows says nothing. */
export function DoneNotice({ t, done }: { t: T; done: unknown }) {
  const key = `access:done.${String(done)}`;
  return typeof done === 'string' && isMessageKey(key) ? (
    <Notice kind="success">
      <p>{t(key)}</p>
    </Notice>
  ) : null;
}

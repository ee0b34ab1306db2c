import type { T } from '../../platform/i18n/translator.js';
import { FileField } from '../components/file-field.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';

/** One ending for each kind of file, as clerks know them. */
const SHOWN = ['.pdf', '.docx', '.odt', '.rtf', '.html', '.txt', '.xml', '.png', '.jpg', '.tiff'];
const OTHER_SPELLINGS = ['.htm', '.xhtml', '.text', '.md', '.akn', '.jpeg', '.tif'];

interface PaperFileProps {
  t: T;
  mistakes: readonly Mistake[];
  maxBytes: number;
  formKey: string;
}

/**
 * The file, last in its form: when it is refused on its way, everything typed has arrived already.
 * The script fills in the digest, which the server compares with what it received.
 */
export function PaperFile({ t, mistakes, maxBytes, formKey }: PaperFileProps) {
  const again = mistakes.length > 0 && (
    <strong data-hook="file-again">{t('documents:file.fileAgain')} </strong>
  );
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="sha256" data-hook="sha256" value="" />
      <FileField
        t={t}
        name="file"
        label={t('documents:field.file')}
        hint={
          <>
            {again}
            {t('documents:file.fileHint')}
          </>
        }
        accept={SHOWN}
        alsoAccept={OTHER_SPELLINGS}
        maxBytes={maxBytes}
        error={errorAt(t, mistakes, 'file')}
      />
    </>
  );
}

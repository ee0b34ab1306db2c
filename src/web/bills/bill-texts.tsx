import type { TextView } from '../../features/bills/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { Form } from '../components/form.js';
import { LanguageTag } from '../components/language-tag.js';
import { Select } from '../components/select.js';
import { paths } from '../paths.js';
import type { BillPageProps } from './bill-page-props.js';

/** The texts of the bill, one for each reading, and the way to read two of them side by side. */
export function BillTexts(props: BillPageProps) {
  const { context, bill, rights } = props;
  const { t } = context;
  const { texts } = bill;
  const maintains = rights.may('list_text');
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{t('bills:texts.title')}</h2>
      {texts.length === 0 ? (
        <p class="muted">{t('bills:texts.empty')}</p>
      ) : (
        <ul class="lines">
          {texts.map((text) => (
            <li>
              <OneText {...props} text={text} />
            </li>
          ))}
        </ul>
      )}
      {texts.length > 1 && <CompareForm t={t} bill={bill.id} texts={texts} />}
      {maintains && (
        <p class="actions no-print">
          <ButtonLink href={paths.newText(bill.id)} variant="secondary" icon="document">
            {t('bills:texts.add')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function OneText({ context, bill, rights, text }: BillPageProps & { text: TextView }) {
  const { t } = context;
  const { reading, document } = text;
  const { id, currentVersion } = document;
  const name = t(`bills:reading.${reading}`);
  return (
    <>
      <h3>{name}</h3>
      <p>
        <a href={paths.document(id)}>
          <Bidi text={document.title} lang={document.language} />
        </a>
      </p>
      <ul class="meta">
        <li>
          <a href={paths.version(id, currentVersion)}>
            {t('bills:texts.read')}
            <span class="vh">: {name}</span>
          </a>
        </li>
        <li>
          <a href={paths.versionFile(id, currentVersion)}>
            {t('bills:texts.file')}
            <span class="vh">: {name}</span>
          </a>
        </li>
        <li>
          <LanguageTag t={t} tag={document.language} />
        </li>
        <li>
          <bdi dir="ltr">{document.number}</bdi>
        </li>
        {currentVersion > 1 && (
          <li>
            <a href={paths.compareVersions(id)}>
              {t('bills:texts.versions', { count: currentVersion })}
            </a>
          </li>
        )}
        {rights.may('list_text') && (
          <li class="no-print">
            <a
              href={paths.removeText(bill.id, id)}
              aria-label={t('bills:texts.removeLabel', { reading: name })}
            >
              {t('bills:texts.remove')}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

interface CompareFormProps {
  t: T;
  bill: string;
  texts: readonly TextView[];
  from?: string | undefined;
  to?: string | undefined;
}

/** Which two texts to read side by side; the last two unless somebody chose others. */
export function CompareForm({ t, bill, texts, from, to }: CompareFormProps) {
  const options = texts.map(({ reading, document }) => ({
    value: document.id,
    label: t('bills:compare.side', {
      reading: t(`bills:reading.${reading}`),
      number: document.number,
      language: t.languageName(document.language),
    }),
  }));
  const choose = (name: 'from' | 'to', value: string | undefined) => (
    <Select
      t={t}
      name={name}
      label={t(`bills:texts.${name}`)}
      options={options}
      value={value ?? null}
      placeholder={false}
      optional="unsaid"
    />
  );
  return (
    <Form
      action={paths.compareTexts(bill)}
      method="get"
      layout="inline"
      label={t('bills:texts.compare')}
    >
      {choose('from', from ?? texts.at(-2)?.document.id)}
      {choose('to', to ?? texts.at(-1)?.document.id)}
      <Button variant="secondary">{t('bills:texts.submit')}</Button>
    </Form>
  );
}

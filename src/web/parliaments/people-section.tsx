import type { T } from '../../platform/i18n/translator.js';
import { ButtonLink } from '../components/button.js';
import { paths } from '../paths.js';

/** The way to the people of a parliament, its parties and its terms. */
export function PeopleSection({ t, code }: { t: T; code: string }) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('people:title')}</h2>
      <p>{t('people:lead')}</p>
      <p class="actions">
        <ButtonLink href={paths.people(code)} variant="secondary" icon="users">
          {t('people:list.label')}
        </ButtonLink>
        <ButtonLink href={paths.parties(code)} variant="quiet">
          {t('people:nav.parties')}
        </ButtonLink>
        <ButtonLink href={paths.terms(code)} variant="quiet">
          {t('people:nav.terms')}
        </ButtonLink>
      </p>
    </section>
  );
}

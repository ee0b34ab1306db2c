import type { NamesIn, ParliamentView } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { paths } from '../paths.js';

interface MembershipsSectionProps {
  t: T;
  parliament: ParliamentView;
  names: NamesIn;
}

/** The bodies that a parliament belongs to, or the parliaments that belong to a body. */
export function MembershipsSection({ t, parliament, names }: MembershipsSectionProps) {
  const { kind, bodies, members, memberCount } = parliament;
  return (
    <>
      {bodies.length > 0 && (
        <section aria-labelledby="bodies">
          <h2 id="bodies">{t('parliaments:page.bodies')}</h2>
          <ParliamentLinks t={t} codes={bodies} names={names} />
        </section>
      )}
      {kind !== 'national' && (
        <section aria-labelledby="members">
          <h2 id="members">{t('parliaments:page.members')}</h2>
          {members.length === 0 && <p class="muted">{t('parliaments:page.membersUnknown')}</p>}
          {members.length > 0 && memberCount !== null && memberCount > members.length && (
            <p>
              {t('parliaments:page.membersKnown', { known: members.length, count: memberCount })}
            </p>
          )}
          <ParliamentLinks t={t} codes={members} names={names} />
        </section>
      )}
    </>
  );
}

interface ParliamentLinksProps {
  t: T;
  codes: readonly string[];
  names: NamesIn;
}

/** Names of parliaments, each leading to its page, in the order of the reader's alphabet. */
export function ParliamentLinks({ t, codes, names }: ParliamentLinksProps) {
  const collator = new Intl.Collator(t.lang);
  const links = codes
    .map((code) => ({ code, label: names.label(code) }))
    .sort((a, b) => collator.compare(a.label.text, b.label.text));
  return (
    <ul class="name-list">
      {links.map(({ code, label }) => (
        <li>
          <a href={paths.parliament(code)}>
            <Bidi text={label.text} lang={label.lang} />
          </a>
        </li>
      ))}
    </ul>
  );
}

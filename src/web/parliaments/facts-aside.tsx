import { pickName, type ParliamentView } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { DescriptionList, type Described } from '../components/description-list.js';
import { asOfText, languagesText, structureText, traditionText, zoneText } from './words.js';

/** The facts of a parliament beside its papers. What nobody knows is left out. */
export function FactsAside({
  t,
  parliament,
  now,
}: {
  t: T;
  parliament: ParliamentView;
  now: Date;
}) {
  const p = parliament;
  const languages = (tags: readonly string[] | null) =>
    tags && tags.length > 0 ? languagesText(t, tags) : null;
  const row = (field: FieldName, detail: Described['detail'] | null): Described | null =>
    detail === null || detail === '' ? null : { term: t(`parliaments:field.${field}`), detail };
  return (
    <>
      <section>
        <h2>{t('parliaments:page.facts')}</h2>
        <DescriptionList
          look="narrow"
          items={[
            row('type', p.bodyType && t(`parliaments:bodyType.${p.bodyType}`)),
            row('parent', p.parent && <bdi lang="en">{p.parent}</bdi>),
            row('officialName', p.officialName && <bdi lang="en">{p.officialName}</bdi>),
            row('region', p.region && t(`parliaments:region.${p.region}`)),
            row('seat', p.seat && <bdi lang="en">{p.seat}</bdi>),
            row('structure', structureText(t, p)),
            row('seats', p.seats === null ? null : t.number(p.seats)),
            row('term', p.termYears && t('parliaments:page.years', { count: p.termYears })),
            row('members', p.memberCount && t.number(p.memberCount)),
            row('established', p.established && asOfText(t, p.established)),
            row('languagesOfficial', languages(p.languagesOfficial)),
            row('languagesWorking', languages(p.languagesWorking)),
            row('languagesNational', languages(p.languagesNational)),
            row('timeZone', zones(t, p, now)),
            row('tradition', traditionText(t, p)),
          ]}
        />
      </section>
      <Websites t={t} parliament={p} />
      <AdvisoryBodies t={t} parliament={p} />
      <section>
        <h2>{t('parliaments:page.address')}</h2>
        <p class="iri">
          <a href={p.iri}>
            <bdi dir="ltr">{p.iri}</bdi>
          </a>
        </p>
      </section>
    </>
  );
}

type FieldName =
  | 'type'
  | 'parent'
  | 'officialName'
  | 'region'
  | 'seat'
  | 'structure'
  | 'seats'
  | 'term'
  | 'members'
  | 'established'
  | 'languagesOfficial'
  | 'languagesWorking'
  | 'languagesNational'
  | 'timeZone'
  | 'tradition';

function zones(t: T, { timeZone, otherTimeZones, evidence }: ParliamentView, now: Date) {
  const known = evidence.some(({ of }) => of.includes('timeZone'));
  if (!known) return null;
  return [timeZone, ...otherTimeZones].map((zone) => <div>{zoneText(t, zone, now)}</div>);
}

function Websites({ t, parliament }: { t: T; parliament: ParliamentView }) {
  const { websites, chambers, languages } = parliament;
  if (websites.length === 0) return null;
  return (
    <section>
      <h2>{t('parliaments:page.websites')}</h2>
      <ul>
        {websites.map(({ url, scope }) => {
          const chamber = chambers.find(({ code }) => code === scope);
          const name = chamber && pickName(chamber.names, [t.lang, ...languages]);
          return (
            <li>
              <a href={url} rel="noopener" dir="ltr">
                {new URL(url).host.replace(/^www\./, '')}
              </a>
              {name && (
                <span>
                  {' · '}
                  <Bidi text={name.text} lang={name.lang} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function AdvisoryBodies({ t, parliament }: { t: T; parliament: ParliamentView }) {
  const { advisoryBodies, languages } = parliament;
  if (advisoryBodies.length === 0) return null;
  return (
    <section>
      <h2>{t('parliaments:page.advisory')}</h2>
      <ul>
        {advisoryBodies.map(({ names, role }) => {
          const name = pickName(names, [t.lang, ...languages]);
          return (
            <li>
              <Bidi text={name.text} lang={name.lang} /> <small lang="en">({role})</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { REGIONS, labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { Card } from '../components/card.js';
import { paths } from '../paths.js';

/** The continent's parliament, then the states of each region, each leading to its parliament. */
export function RegionCards({ t, parliaments }: { t: T; parliaments: readonly ParliamentFacts[] }) {
  const continental = parliaments.filter(({ kind }) => kind === 'continental');
  const groups = [
    ...(continental.length > 0
      ? [{ key: 'all', label: t('parliaments:group.continental'), of: continental }]
      : []),
    ...REGIONS.map((region) => ({
      key: region,
      label: t(`parliaments:region.${region}`),
      of: parliaments.filter((one) => one.kind === 'national' && one.region === region),
    })),
  ];
  return (
    <div class="cards">
      {groups.map(({ key, label, of }) => (
        <Card title={label} lang={t.lang}>
          <ul class={key === 'all' ? 'name-list name-list-one' : 'name-list'}>
            {of.map((one) => {
              const { text, lang } = labelOf(one, t.lang);
              return (
                <li>
                  <a href={paths.parliament(one.code)}>
                    <Bidi text={text} lang={lang} />
                  </a>
                </li>
              );
            })}
          </ul>
        </Card>
      ))}
    </div>
  );
}

import type { FiledPaper } from '../../features/documents/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge, SharingBadge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { Time } from '../components/time.js';
import { paths } from '../paths.js';
import { TextStateBadge } from './text-state-badge.js';

interface LastFiledProps {
  t: T;
  papers: readonly FiledPaper[];
  zone: string;
  now: Date;
}

/** What came in last, and whether its text has been read. */
export function LastFiled({ t, papers, zone, now }: LastFiledProps) {
  return (
    <section>
      <h2>{t('documents:file.recent')}</h2>
      {papers.length === 0 ? (
        <p class="muted">{t('documents:file.recentEmpty')}</p>
      ) : (
        <ol class="plain last-filed">
          {papers.map((paper) => (
            <li>
              <p class="eyebrow">
                <bdi dir="ltr">{paper.number}</bdi>
              </p>
              <p>
                <a href={paths.document(paper.id)}>
                  <Bidi text={paper.title} lang={paper.language} />
                </a>
              </p>
              <p class="badges">
                <TextStateBadge t={t} state={paper.textState} />
                <SharingBadge t={t} level={paper.sharing.level} />
                {paper.visibleFrom > now && (
                  <Badge icon="lock" tone="wait">
                    {t('common:sharing.from', { date: t.dateTime(paper.visibleFrom, zone) })}
                  </Badge>
                )}
              </p>
              <p class="muted">
                <Time t={t} instant={paper.filedAt} zone={zone} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

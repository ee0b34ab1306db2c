import { Injectable } from '@nestjs/common';
import { CommitteesQueries, ParliamentNames, pickName } from '../../features/parliaments/index.js';
import type { Grant } from '../../kernel/actor.js';
import type { T } from '../../platform/i18n/translator.js';

/** Roles as people read them: "Clerk, Kenya", with the committee where the role is for one. */
@Injectable()
export class RoleNames {
  constructor(
    private readonly names: ParliamentNames,
    private readonly committees: CommitteesQueries,
  ) {}

  async of(t: T, grants: readonly Grant[]): Promise<(grant: Grant) => string> {
    const ids = grants.flatMap(({ committee }) => committee ?? []);
    const committees = new Map(
      (await this.committees.byIds([...new Set(ids)])).map((one) => [one.id, one.names]),
    );
    const names = await this.names.in(t.lang);
    return ({ role, parliament, committee }) => {
      const name = t(`roles:name.${role}`);
      if (!parliament) return name;
      const place = t('roles:of', { role: name, place: names.label(parliament).text });
      const own = committee === null ? undefined : committees.get(committee);
      return own ? `${place} – ${pickName(own, [t.lang]).text}` : place;
    };
  }
}

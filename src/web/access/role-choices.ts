import { Injectable } from '@nestjs/common';
import { ROLES_OF_A_PARLIAMENT } from '../../features/access/index.js';
import {
  CommitteesQueries,
  ParliamentDirectory,
  labelOf,
  pickName,
} from '../../features/parliaments/index.js';
import { holds, parliamentsOf, type Actor, type Role } from '../../kernel/actor.js';
import type { T } from '../../platform/i18n/translator.js';
import type { Option } from '../components/select.js';

/** What the forms that give roles offer to this actor. */
export interface RoleChoices {
  /** The parliaments for which the actor may give roles. */
  readonly parliaments: readonly Option[];
  /** The one that the form is for; null where it has to be chosen, or for roles without one. */
  readonly chosen: string | null;
  readonly roles: readonly Role[];
  readonly committees: readonly Option[];
  /** The actor may give the roles that are for the whole system. */
  readonly wholeSystem: boolean;
}

@Injectable()
export class RoleChoicesQuery {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly committees: CommitteesQueries,
  ) {}

  async of(actor: Actor, t: T, wanted: unknown): Promise<RoleChoices> {
    const wholeSystem = holds(actor, 'operator');
    const own = parliamentsOf(actor, 'administrator');
    const all = await this.directory.sorted(t.lang);
    const parliaments = all
      .filter(({ code }) => wholeSystem || own.includes(code))
      .map((one) => ({ value: one.code, label: labelOf(one, t.lang).text }));
    const [first, ...others] = parliaments;
    const only = others.length === 0 && !wholeSystem ? (first?.value ?? null) : null;
    const chosen = parliaments.find(({ value }) => value === wanted)?.value ?? only;
    const committees = chosen === null ? [] : await this.committeesOf(chosen, t);
    return {
      parliaments,
      chosen,
      roles: rolesFor(chosen, wholeSystem, committees),
      committees,
      wholeSystem,
    };
  }

  private async committeesOf(parliament: string, t: T): Promise<Option[]> {
    const active = await this.committees.activeOf(parliament);
    return active.map(({ id, names }) => {
      const { text, lang } = pickName(names, [t.lang]);
      return { value: id, label: text, lang };
    });
  }
}

function rolesFor(
  chosen: string | null,
  wholeSystem: boolean,
  committees: readonly Option[],
): readonly Role[] {
  if (chosen === null) return wholeSystem ? ['coordinator', 'operator'] : [];
  return ROLES_OF_A_PARLIAMENT.filter(
    (role) => role !== 'committee_member' || committees.length > 0,
  );
}

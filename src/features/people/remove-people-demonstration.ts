import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const PERSONS = sql(
  'people-demonstration',
  'select id, parliament from person where demonstration order by id',
);
const DELETE_POSTS = sql(
  'people-demonstration-posts',
  'delete from membership where person_id = $1 returning committee_id as committee',
);
const DELETE_PERSON = sql(
  'people-demonstration-delete',
  'delete from person where id = $1 and demonstration returning id',
);
const DELETE_PARTIES = sql(
  'people-demonstration-parties',
  `delete from party p where p.id = any($1::uuid[]) and not exists
     (select 1 from membership m where m.party_id = p.id or m.on_behalf_of = p.id)
   returning p.id, p.parliament`,
);

interface Row {
  readonly id: string;
  readonly parliament: string;
}

/** The only removal of persons there is, with all the posts that they held. */
@Injectable()
export class RemovePeopleDemonstration {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Answers how many persons were removed. One whom a real record names stays, and so does a party
   * of theirs: what people have filed is not changed behind their backs.
   */
  async execute(actor: Actor, parties: readonly string[]): Promise<number> {
    if (actor.kind !== 'system') throw new Refusal('forbidden');
    let removed = 0;
    for (const person of await this.database.rows<Row>(PERSONS)) {
      try {
        await this.remove(actor, person);
        removed += 1;
      } catch (error) {
        if (!isStillNamed(error)) throw error;
      }
    }
    await this.removeParties(actor, parties);
    return removed;
  }

  private async remove(actor: Actor, { id, parliament }: Row): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const posts = await tx.rows<{ committee: string | null }>(DELETE_POSTS, [id]);
      await tx.rows(DELETE_PERSON, [id]);
      await tx.search.removed('person', [id]);
      const committees = posts.flatMap(({ committee }) => committee ?? []);
      await tx.search.changedMany('committee', [...new Set(committees)]);
      tx.ledger.append({
        action: 'person.removed',
        kind: 'person',
        recordId: id,
        parliament,
        detail: { posts: posts.length, demonstration: true },
      });
    });
  }

  private async removeParties(actor: Actor, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.unitOfWork.run(actor, async (tx) => {
      for (const { id, parliament } of await tx.rows<Row>(DELETE_PARTIES, [ids])) {
        tx.ledger.append({
          action: 'party.removed',
          kind: 'party',
          recordId: id,
          parliament,
          detail: { demonstration: true },
        });
      }
    });
  }
}

const FOREIGN_KEY_VIOLATION = '23503';
const RESTRICT_VIOLATION = '23001';

const isStillNamed = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === FOREIGN_KEY_VIOLATION || error.code === RESTRICT_VIOLATION);

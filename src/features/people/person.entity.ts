import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { audienceOf, type Sharing } from '../../kernel/audience.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { PersonFacts } from './people.inputs.js';
import type { Identifier, OtherName, PersonLink } from './people.views.js';
import { searchNameOf, sortKeyOf, sortNameOf } from './person-names.js';
import type { Gender } from './vocabulary.js';

/** Somebody in or around a parliament. What they are there is said by their memberships. */
@Entity('person')
@Check('person_audience_some', 'cardinality(audience) > 0')
@Check('person_name_some', 'length(name) between 1 and 300')
@Index('person_sorted', { synchronize: false })
@Index('person_audience', { synchronize: false })
@Unique('person_iri_key', ['iri'])
@Unique('person_source_key', ['parliament', 'sourceKey'])
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'person_parliament_fkey' })
  parliament!: string;

  @Column('text')
  iri!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'sort_name' })
  sortName!: string;

  @Column('text', { name: 'sort_key' })
  sortKey!: string;

  @Column('text', { name: 'search_name' })
  searchName!: string;

  @Column('text', { name: 'family_name', nullable: true })
  familyName!: string | null;

  @Column('text', { name: 'given_name', nullable: true })
  givenName!: string | null;

  @Column('jsonb', { name: 'other_names' })
  otherNames!: OtherName[];

  @Column('text', { nullable: true })
  honorific!: string | null;

  @Column('text', { nullable: true })
  gender!: Gender | null;

  @Column('text', { name: 'birth_date', nullable: true })
  birthDate!: PartialDate | null;

  @Column('text', { name: 'death_date', nullable: true })
  deathDate!: PartialDate | null;

  @Column('jsonb')
  biography!: Record<string, string>;

  @Column('jsonb')
  identifiers!: Identifier[];

  @Column('jsonb')
  links!: PersonLink[];

  /** The key in the file that it was imported from; null when people entered it. */
  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;

  /** What was imported, so that an edit of people is known as one. */
  @Column('text', { name: 'source_sha256', nullable: true })
  sourceSha256!: string | null;

  @Column('jsonb')
  sharing!: Sharing;

  @Column('text', { array: true })
  audience!: string[];

  @Column('timestamptz', { name: 'visible_from' })
  visibleFrom!: Date;

  @Column('boolean', { default: false })
  demonstration!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt!: Date;

  @Column('integer')
  revision!: number;

  /** What was said of the person, as it would be said anew. */
  facts(): PersonFacts {
    const { name, familyName, givenName, otherNames, honorific, gender } = this;
    const { birthDate, deathDate, biography, identifiers, links } = this;
    const derived = sortNameOf({ name, familyName, givenName, sortName: null });
    const sortName = this.sortName === derived ? null : this.sortName;
    return {
      name,
      sortName,
      familyName,
      givenName,
      otherNames,
      honorific,
      gender,
      birthDate,
      deathDate,
      biography,
      identifiers,
      links,
    };
  }

  /** A name to sort by that came from the other names follows them. */
  describe(change: Partial<PersonFacts>, now: Date): void {
    const facts = { ...this.facts(), ...change };
    Object.assign(this, factColumns(facts));
    this.touch(now);
  }

  /** The audience is always made from the rung of the ladder, never set by itself. */
  share(sharing: Sharing, visibleFrom: Date, now: Date): void {
    this.sharing = sharing;
    this.audience = audienceOf(this.parliament, sharing);
    this.visibleFrom = visibleFrom;
    this.touch(now);
  }

  private touch(now: Date): void {
    this.changedAt = now;
    this.revision += 1;
  }
}

/** The columns that are made from what people say. */
export function factColumns(facts: PersonFacts) {
  const sortName = sortNameOf(facts);
  return { ...facts, sortName, sortKey: sortKeyOf(sortName), searchName: searchNameOf(facts) };
}

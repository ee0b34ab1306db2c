import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AdvisoryBody, Evidence, Names, Source, Website } from './facts.js';
import type {
  BodyType,
  ParliamentKind,
  ParliamentStatus,
  Region,
  Structure,
  Tradition,
  Workflow,
} from './vocabulary.js';

/** A tenant: a national parliament, the Pan-African Parliament or an inter-parliamentary body. */
@Entity('parliament')
@Check('parliament_code_check', `code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(code) <= 32`)
@Check('parliament_kind_check', `kind in ('national', 'continental', 'regional_body')`)
@Check(
  'parliament_region_check',
  `region in ('northern', 'western', 'central', 'eastern', 'southern')`,
)
@Check('parliament_country_check', `(kind = 'national') = (country_names is not null)`)
@Check('parliament_names_check', `jsonb_typeof(names) = 'object' and names <> '{}'`)
@Check('parliament_direction_check', `direction in ('ltr', 'rtl')`)
@Check('parliament_structure_check', `structure in ('unicameral', 'bicameral', 'none')`)
@Check(
  'parliament_structure_operating_check',
  `structure_operating in ('unicameral', 'bicameral', 'none')`,
)
@Check(
  'parliament_status_check',
  `status in ('functioning', 'transitional', 'being_established', 'dormant', 'none')`,
)
@Check('parliament_revision_check', `revision > 0 and seeded_revision <= revision`)
export class Parliament {
  /** ISO 3166 alpha-2 in lower case, or the acronym of the body. Never changes. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'parliament_pkey' })
  code!: string;

  @Column('text')
  kind!: ParliamentKind;

  @Column('jsonb')
  names!: Names;

  @Column('text', { nullable: true })
  acronym!: string | null;

  @Column('jsonb', { name: 'country_names', nullable: true })
  countryNames!: Names | null;

  @Column('text', { name: 'official_name', nullable: true })
  officialName!: string | null;

  @Column('text', { nullable: true })
  iso2!: string | null;

  @Column('text', { nullable: true })
  iso3!: string | null;

  @Index('parliament_region')
  @Column('text', { nullable: true })
  region!: Region | null;

  @Column('text', { name: 'body_type', nullable: true })
  bodyType!: BodyType | null;

  /** The organisation that the body belongs to, as it is commonly called. */
  @Column('text', { nullable: true })
  parent!: string | null;

  @Column('text', { nullable: true })
  seat!: string | null;

  @Column('text', { name: 'seat_country', nullable: true })
  seatCountry!: string | null;

  /** Null where the law names them in a list that nobody has verified. */
  @Column('text', { name: 'languages_official', array: true, nullable: true })
  languagesOfficial!: string[] | null;

  @Column('text', { name: 'languages_working', array: true, nullable: true })
  languagesWorking!: string[] | null;

  @Column('text', { name: 'languages_national', array: true })
  languagesNational!: string[];

  @Column('text')
  direction!: 'ltr' | 'rtl';

  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;

  @Column('text', { name: 'other_time_zones', array: true })
  otherTimeZones!: string[];

  @Column('text', { nullable: true })
  tradition!: Tradition | null;

  @Column('text', { name: 'traditions_secondary', array: true })
  traditionsSecondary!: Tradition[];

  @Column('text', { nullable: true })
  workflow!: Workflow | null;

  /** As the constitution or law now in force lays it down. */
  @Column('text', { nullable: true })
  structure!: Structure | null;

  /** As it works today. */
  @Column('text', { name: 'structure_operating', nullable: true })
  structureOperating!: Structure | null;

  @Column('text')
  status!: ParliamentStatus;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as it is known. */
  @Column('text', { name: 'status_as_of', nullable: true })
  statusAsOf!: string | null;

  @Column('text', { name: 'status_note', nullable: true })
  statusNote!: string | null;

  /** Null: not recorded either way. */
  @Column('boolean', { name: 'au_suspended', nullable: true })
  auSuspended!: boolean | null;

  /** Of a body without chambers of its own. */
  @Column('integer', { nullable: true })
  seats!: number | null;

  @Column('integer', { name: 'term_years', nullable: true })
  termYears!: number | null;

  /** How many parliaments or states belong to the body, whether or not we know which. */
  @Column('integer', { name: 'member_count', nullable: true })
  memberCount!: number | null;

  @Column('text', { nullable: true })
  established!: string | null;

  @Column('text', { name: 'akn_place', nullable: true })
  aknPlace!: string | null;

  @Column('jsonb')
  websites!: Website[];

  @Column('jsonb', { name: 'advisory_bodies' })
  advisoryBodies!: AdvisoryBody[];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('jsonb')
  evidence!: Evidence[];

  @Column('jsonb')
  sources!: Source[];

  /** What the reference data said when it was last taken over, hashed. */
  @Column('text', { name: 'seed_digest', nullable: true })
  seedDigest!: string | null;

  /** Behind `revision` once people have edited the row: from then on seeds leave it alone. */
  @Column('integer', { name: 'seeded_revision', nullable: true })
  seededRevision!: number | null;

  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

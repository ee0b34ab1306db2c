import { Injectable } from '@nestjs/common';
import { BillsQueries } from '../features/bills/index.js';
import { DocumentsQueries } from '../features/documents/index.js';
import { CommitteesQueries, ParliamentDirectory } from '../features/parliaments/index.js';
import { PeopleQueries } from '../features/people/index.js';
import type { Actor } from '../kernel/actor.js';
import { Refusal, notFound } from '../kernel/errors.js';
import { isId } from '../kernel/ids.js';
import { paths } from './paths.js';

/** Where a record is read today: by people, and by programs. */
export interface Whereabouts {
  readonly page: string;
  readonly api: string;
}

/** Finds what a permanent address stands for; hidden and absent are the same refusal. */
@Injectable()
export class PermanentAddresses {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly bills: BillsQueries,
    private readonly people: PeopleQueries,
    private readonly committees: CommitteesQueries,
    private readonly parliaments: ParliamentDirectory,
  ) {}

  async resolve(actor: Actor, iri: string): Promise<Whereabouts> {
    const [, place, concept, key] = ONTOLOGY.exec(iri) ?? [];
    if (place && concept && key) {
      if (concept === 'person') return personAt(await this.people.idOf(actor, iri));
      return isId(key) ? this.committee(place, key) : this.parliament(place, key);
    }
    return this.work(actor, iri);
  }

  /** A bill and a paper that is called a bill have the same element, so both are asked for. */
  private async work(actor: Actor, iri: string): Promise<Whereabouts> {
    // An address of one dated text, `…/eng@2026-03-11`, leads to the work that it is a text of.
    const work = iri.replace(/\/[a-z]{3}[@:][^/]*$/, '').replace(/\/[a-z]{3}$/, '');
    const document = await orNull(this.documents.idOf(actor, work));
    if (document) return { page: paths.document(document), api: `/api/v1/documents/${document}` };
    const bill = await this.bills.idOf(actor, work);
    return { page: paths.bill(bill), api: `/api/v1/bills/${bill}` };
  }

  private async committee(place: string, id: string): Promise<Whereabouts> {
    const [committee] = await this.committees.byIds([id]);
    if (!committee) throw notFound();
    const { parliament } = committee;
    const { api } = await this.parliament(place, parliament);
    return { page: paths.committee(id), api: `${api}/committees/${id}/members` };
  }

  private async parliament(place: string, code: string): Promise<Whereabouts> {
    const facts = await this.parliaments.facts(code);
    if (facts?.place !== place) throw notFound();
    return {
      page: paths.parliament(code),
      api: `/api/v1/parliaments/${encodeURIComponent(code)}`,
    };
  }
}

const ONTOLOGY = /^\/akn\/([^/]+)\/ontology\/(person|organization)\/([^/]+)$/;

const personAt = (id: string): Whereabouts => ({
  page: paths.person(id),
  api: `/api/v1/people/${id}`,
});

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return null;
    throw error;
  }
}

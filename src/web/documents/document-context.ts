import { Injectable } from '@nestjs/common';
import {
  documentPolicy,
  type DocumentAction,
  type DocumentSummary,
  type DocumentView,
  DocumentsQueries,
} from '../../features/documents/index.js';
import {
  CommitteesQueries,
  ParliamentDirectory,
  ParliamentNames,
  pickName,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/demand.js';
import type { T } from '../../platform/i18n/translator.js';

/** A paper with the parliament that filed it. */
export interface DocumentInPlace {
  readonly document: DocumentView;
  readonly facts: ParliamentFacts;
}

/** What every page about one paper needs to find. */
@Injectable()
export class DocumentContext {
  constructor(
    private readonly queries: DocumentsQueries,
    private readonly directory: ParliamentDirectory,
    private readonly names: ParliamentNames,
    private readonly committees: CommitteesQueries,
  ) {}

  async find(actor: Actor, id: string): Promise<DocumentInPlace> {
    const document = await this.queries.byId(actor, id);
    return { document, facts: await this.factsOf(document) };
  }

  /** For pages that change the paper: hidden is absent, and seen is not yet allowed. */
  async findFor(actor: Actor, action: DocumentAction, id: string): Promise<DocumentInPlace> {
    const found = await this.find(actor, id);
    demand(documentPolicy(actor, action, found.document.parliament));
    return found;
  }

  async factsOf({ parliament }: DocumentSummary): Promise<ParliamentFacts> {
    const facts = await this.directory.facts(parliament);
    // A foreign key holds the two together.
    if (!facts) throw new Error(`a document of the unknown parliament ${parliament}`);
    return facts;
  }

  /** The committees or parliaments that a paper is shared with, by name. */
  async sharedWith(t: T, { sharing }: DocumentSummary, facts: ParliamentFacts): Promise<string[]> {
    if (sharing.level === 'committee') {
      const found = await this.committees.byIds(sharing.committees);
      return found.map(({ names }) => pickName(names, [t.lang, ...facts.languages]).text);
    }
    if (sharing.level !== 'named_parliaments') return [];
    const names = await this.names.in(t.lang);
    return sharing.parliaments.map((code) => names.label(code).text);
  }
}

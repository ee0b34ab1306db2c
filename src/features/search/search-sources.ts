import { Injectable } from '@nestjs/common';
import type { SearchSource } from './search-source.js';

/** The kinds of record that can be found. Features to the right put themselves in. */
@Injectable()
export class SearchSources {
  private readonly sources = new Map<string, SearchSource>();

  register(source: SearchSource): void {
    if (this.sources.has(source.kind)) {
      throw new Error(`two search sources describe records of the kind "${source.kind}"`);
    }
    this.sources.set(source.kind, source);
  }

  of(kind: string): SearchSource | undefined {
    return this.sources.get(kind);
  }

  get all(): readonly SearchSource[] {
    return [...this.sources.values()];
  }

  get kinds(): string[] {
    return [...this.sources.keys()].sort();
  }
}

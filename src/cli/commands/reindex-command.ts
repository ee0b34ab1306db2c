import type { Command } from 'commander';
import { Reindex, SearchSources } from '../../features/search/index.js';
import { SYSTEM } from '../../kernel/actor.js';
import { withApp } from '../context.js';
import { CliFailure } from '../failure.js';
import { tell } from '../output.js';

/** Search is rebuilt from the records. */
export function reindexCommand(program: Command): void {
  program
    .command('reindex')
    .description('have search read every record again; a running server does the work')
    .option('--kind <kind>', 'only records of this kind, such as document')
    .action(reindex);
}

async function reindex({ kind }: { kind?: string }): Promise<void> {
  const queued = await withApp((nest) => {
    const { kinds } = nest.get(SearchSources, { strict: false });
    if (kind !== undefined && !kinds.includes(kind)) {
      throw new CliFailure(
        `Nothing of the kind "${kind}" is searched. There are: ${kinds.join(', ')}.`,
      );
    }
    const input = kind === undefined ? {} : { kind };
    return nest.get(Reindex, { strict: false }).execute(SYSTEM, input);
  });
  tell(`${queued} records are queued.`);
}

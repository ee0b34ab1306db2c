import arabophone from '../../../seeds/procedures/arabophone.json' with { type: 'json' };
import francophone from '../../../seeds/procedures/francophone.json' with { type: 'json' };
import generic from '../../../seeds/procedures/generic.json' with { type: 'json' };
import hispanophone from '../../../seeds/procedures/hispanophone.json' with { type: 'json' };
import lusophone from '../../../seeds/procedures/lusophone.json' with { type: 'json' };
import westminster from '../../../seeds/procedures/westminster.json' with { type: 'json' };
import type { Workflow } from '../parliaments/index.js';
import type { Procedure } from './procedure.js';
import { procedureProblems } from './procedure-problems.js';
import { procedureSchema } from './procedure.schema.js';

const FILES: Record<Workflow, unknown> = {
  generic,
  westminster,
  francophone,
  lusophone,
  hispanophone,
  arabophone,
};

/** The templates that come with the system, checked like anything that is to be saved. */
export function procedureTemplates(): Record<Workflow, Procedure> {
  const read = Object.entries(FILES).map(([template, file]): [string, Procedure] => {
    const procedure = procedureSchema.parse(file);
    const [problem] = procedureProblems(procedure);
    if (problem) throw new Error(`${template}: ${problem.code} at ${problem.pointer}`);
    return [template, procedure];
  });
  return Object.fromEntries(read) as Record<Workflow, Procedure>;
}

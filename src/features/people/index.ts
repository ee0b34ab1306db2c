export { PeopleModule } from './people.module.js';
export * from './people.inputs.js';
export type * from './people.views.js';
export * from './vocabulary.js';

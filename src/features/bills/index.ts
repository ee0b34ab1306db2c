export { BillsModule } from './bills.module.js';
export type * from './bills.views.js';
export { BILL_FACETS } from './bills.views.js';
export * from './vocabulary.js';

import { visibleWhere } from '../../kernel/audience.js';

/**
 * The rule of the audience, for lists that are read in the order of an index. PostgreSQL cannot know
 * how many an audience lets through and takes them for rare: it would then read and sort all to show
 * the first twenty. Of a case it assumes nothing.
 */
export const seenWhere = (alias: string, parameter: `$${number}`): string =>
  `case when ${visibleWhere(alias, parameter)} then true else false end`;

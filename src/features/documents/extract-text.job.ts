import type { JobKind } from '../../platform/jobs/job-queue.js';

export interface ExtractTextData {
  readonly versionId: string;
}

/** Longer than the hard kill of the reading process, so that no job is taken twice at once. */
export const EXTRACT_TEXT: JobKind<ExtractTextData> = {
  name: 'extract-text',
  retryLimit: 3,
  expireInSeconds: 300,
};

import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/job-queue.js';
import { EXTRACT_TEXT } from './extract-text.job.js';
import { ExtractText } from './extract-text.js';

/** Takes the jobs that filings leave behind. Every process can send them; only workers take them. */
@Injectable()
export class ExtractionWorker implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly extractText: ExtractText,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.declare(EXTRACT_TEXT);
    if (this.config.mode === 'http') return;
    await this.jobs.work(EXTRACT_TEXT, ({ versionId }) => this.extractText.execute(versionId));
  }
}

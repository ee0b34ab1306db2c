import { Injectable } from '@nestjs/common';
import { Gauge, Histogram } from 'prom-client';
import { Metrics } from '../../platform/http/metrics.js';
import { SearchQueueState, type QueueState } from './search-queue-state.js';

const NOBODY_KNOWS: QueueState = { size: NaN, failing: NaN, oldestSeconds: NaN };

/** What an operator watches: how long searches take, and how far search is behind. */
@Injectable()
export class SearchMetrics {
  private readonly duration: Histogram<'engine' | 'asked'>;

  constructor(metrics: Metrics, state: SearchQueueState) {
    const registers = [metrics.registry];
    this.duration = new Histogram({
      name: 'search_duration_seconds',
      help: 'Time that the engine took, by engine and by what was asked: text or everything.',
      labelNames: ['engine', 'asked'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3],
      registers,
    });
    const gauge = (name: string, help: string, pick: (state: QueueState) => number) =>
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          // The other metrics must come through while the database is away.
          this.set(pick(await state.now().catch(() => NOBODY_KNOWS)));
        },
      });
    gauge('search_queue_size', 'Records whose newest state search lacks.', (now) => now.size);
    gauge('search_queue_failing', 'Those of them that failed before.', (now) => now.failing);
    gauge(
      'search_queue_oldest_seconds',
      'How long the oldest of them waits.',
      (now) => now.oldestSeconds,
    );
  }

  async timed<T>(engine: string, asked: 'text' | 'everything', work: () => Promise<T>): Promise<T> {
    const stop = this.duration.startTimer({ engine, asked });
    try {
      return await work();
    } finally {
      stop();
    }
  }
}

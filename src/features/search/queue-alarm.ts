import pg from 'pg';

const RETRY_AFTER = 2_000;

/**
 * Wakes the worker when a transaction that changed a record commits. It is only a hint: without a
 * connection the worker still looks every few seconds, so losing one loses nothing.
 */
export class QueueAlarm {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;
  private connecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly ring: () => void,
  ) {}

  start(): void {
    this.connecting = this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.connecting;
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'i-parliaments search',
      keepAlive: true,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', this.ring);
    try {
      await client.connect();
      await client.query('listen search_queue');
      this.client = client;
      // What was committed while nobody listened.
      this.ring();
    } catch {
      this.again();
      await client.end().catch(() => undefined);
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.again();
  }

  private again(): void {
    if (this.stopped || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      this.start();
    }, RETRY_AFTER);
    this.retry.unref();
  }
}

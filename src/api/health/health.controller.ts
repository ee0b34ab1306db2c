import { Controller, Get, Inject, Ip, Header, Headers } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { timingSafeEqual } from 'node:crypto';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { Metrics } from '../../platform/http/metrics.js';
import { Permit } from '../../platform/http/route.js';

const PING = sql('health-ping', 'select 1 as ok');

/** For the machines that watch over the server. */
@Controller()
@ApiExcludeController()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The process answers. */
  @Get('health/live')
  @Permit(ANYONE)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can do its work: the database answers too. 503 otherwise. */
  @Get('health/ready')
  @Permit(ANYONE)
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.row(PING);
    return { status: 'ok' };
  }

  /** Prometheus text. Without METRICS_TOKEN only for programs on this very machine. */
  @Get('metrics')
  @Permit(ANYONE)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(@Ip() ip: string, @Headers('x-metrics-token') token: string | undefined): Promise<string> {
    const { metricsToken } = this.config.http;
    const known = metricsToken
      ? same(token ?? '', metricsToken)
      : /^(::1|(::ffff:)?127\.)/.test(ip);
    if (!known) throw notFound();
    return this.metrics.registry.metrics();
  }
}

function same(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

import { isAbsolute, join } from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((text) => /^(true|1|yes)$/.test(text));
const url = (...protocols: string[]) =>
  z.url().refine((text) => protocols.includes(new URL(text).protocol), {
    message: `must start with one of ${protocols.join(', ')}`,
  });
const megabytes = (fallback: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(4096)
    .default(fallback)
    .transform((size) => size * 1024 * 1024);

/**
 * Every setting there is, read from the environment once, at start. `.env.example` explains each.
 * Anything wrong stops the start with one line per mistake.
 */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUSTED_PROXY: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  MEILI_URL: url('http:', 'https:').optional(),
  MEILI_KEY: z.string().min(1).optional(),
  S3_URL: url('http:', 'https:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().min(3).default('i-Parliaments <no-reply@localhost>'),
  DEMO: flag.optional(),
  MODE: z.enum(['all', 'http', 'worker']).default('all'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  UPLOAD_LIMIT_MB: megabytes(200),
  METRICS_TOKEN: z.string().min(16).optional(),
});

export interface Config {
  readonly http: {
    readonly port: number;
    readonly host: string;
    /** Where people reach the pages; null until the server listens and no address was set. */
    readonly publicUrl: string | null;
    readonly secure: boolean;
    readonly trustedProxy: string | null;
    readonly metricsToken: string | null;
  };
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly meili: { readonly url: string; readonly key: string | null } | null;
  readonly s3Url: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Demonstration papers and accounts. On by default only with the embedded database. */
  readonly demo: boolean;
  readonly mode: 'all' | 'http' | 'worker';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly uploadLimit: number;
}

export const CONFIG = Symbol('Config');

/** Thrown with one line per wrong setting; `message` is meant for the terminal. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  root: string = process.cwd(),
): Config {
  // An empty variable, as compose files write it, means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The settings in the environment are not usable:\n${lines.join('\n')}`);
  }
  const e = parsed.data;
  return Object.freeze({
    http: Object.freeze({
      port: e.PORT,
      host: e.HOST,
      publicUrl: e.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      secure: e.PUBLIC_URL?.startsWith('https:') ?? false,
      trustedProxy: e.TRUSTED_PROXY ?? null,
      metricsToken: e.METRICS_TOKEN ?? null,
    }),
    dataDir: isAbsolute(e.DATA_DIR) ? e.DATA_DIR : join(root, e.DATA_DIR),
    databaseUrl: e.DATABASE_URL ?? null,
    databasePool: e.DATABASE_POOL,
    meili: e.MEILI_URL ? { url: e.MEILI_URL, key: e.MEILI_KEY ?? null } : null,
    s3Url: e.S3_URL ?? null,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    demo: e.DEMO ?? !e.DATABASE_URL,
    mode: e.MODE,
    logLevel: e.LOG_LEVEL,
    uploadLimit: e.UPLOAD_LIMIT_MB,
  });
}

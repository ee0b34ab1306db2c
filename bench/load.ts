import autocannon from 'autocannon';

export interface Shot {
  /** A function when each request asks for another one. */
  readonly url: string | (() => string);
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: () => { body: Buffer; headers: Record<string, string> };
  /** Answers with another status are counted as errors. */
  readonly status: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

/** A load for some seconds on one address, or on several in turn. */
export async function fire(
  base: string,
  shots: readonly Shot[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  let errors = 0;
  const result = await autocannon({
    url: base,
    connections,
    duration: seconds,
    requests: shots.map(({ url, method = 'GET', headers = {}, body, status }) => ({
      path: typeof url === 'string' ? url : url(),
      method,
      headers,
      ...(body || typeof url === 'function'
        ? {
            setupRequest: (request: autocannon.Request) => {
              const path = typeof url === 'string' ? url : url();
              const made = body?.();
              return { ...request, path, ...made, headers: { ...headers, ...made?.headers } };
            },
          }
        : {}),
      onResponse: (got: number) => {
        if (got !== status) errors += 1;
      },
    })),
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: errors + result.errors + result.timeouts,
  };
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

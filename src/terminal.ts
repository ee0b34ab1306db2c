export interface SignInLink {
  readonly who: string;
  readonly url: string;
}

const STEPS = {
  creating: 'Creating the database (only the first time) …',
  starting: 'Starting the database …',
  adopted: 'Found the database running …',
  migrating: 'Bringing the tables up to date …',
  parliaments: 'Writing down the parliaments of Africa …',
  demonstration: 'Filing the demonstration …',
} as const;
export type Step = keyof typeof STEPS;

/** What the person who started the server sees. */
export class Terminal {
  private readonly started = Date.now();

  greet(): void {
    process.stdout.write('\ni-Parliaments\n');
  }

  step(step: Step): void {
    process.stdout.write(`  ${STEPS[step]}\n`);
  }

  ready(address: string, links: readonly SignInLink[]): void {
    const seconds = ((Date.now() - this.started) / 1000).toFixed(1);
    const lines = [``, `Ready after ${seconds} s: ${address}`];
    if (links.length > 0) {
      lines.push('', 'Sign in to try it. Each link works once, within 24 hours:');
      const width = Math.max(...links.map(({ who }) => who.length));
      for (const { who, url } of links) lines.push(`  ${who.padEnd(width)}  ${url}`);
    }
    process.stdout.write(`${lines.join('\n')}\n\nStop with Ctrl+C.\n`);
  }

  failed(reason: string): void {
    process.stderr.write(`\ni-Parliaments could not start.\n${reason}\n`);
  }

  notStopped(reason: string): void {
    process.stderr.write(`\ni-Parliaments did not stop in order.\n${reason}\n`);
  }
}

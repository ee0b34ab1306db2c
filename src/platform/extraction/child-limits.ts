import { existsSync } from 'node:fs';

const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit', '/usr/local/bin/prlimit'].find((path) =>
  existsSync(path),
);

export interface ProcessLimits {
  readonly dataBytes: number;
  readonly heapMegabytes: number;
  readonly cpuSeconds: number;
}

/**
 * The command line of a child under limits. Where the system has no `prlimit` the caller's clock
 * and memory watch are all there is.
 */
export function limitedCommand(
  entry: string,
  request: string,
  { dataBytes, heapMegabytes, cpuSeconds }: ProcessLimits,
): { file: string; args: string[]; limited: boolean } {
  const node = [
    `--max-old-space-size=${heapMegabytes}`,
    '--unhandled-rejections=strict',
    entry,
    request,
  ];
  if (PRLIMIT === undefined) return { file: process.execPath, args: node, limited: false };
  return {
    file: PRLIMIT,
    args: [
      // The data segment counts memory outside the JavaScript heap too, which the flag above does not.
      `--data=${dataBytes}`,
      // Soft before hard: the first signal names processor time, the second would be a bare kill.
      `--cpu=${cpuSeconds}:${cpuSeconds + 2}`,
      '--core=0',
      process.execPath,
      ...node,
    ],
    limited: true,
  };
}

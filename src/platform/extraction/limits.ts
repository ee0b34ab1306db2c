/** What one look at a file may cost. */
export interface Limits {
  /** Wall clock, in milliseconds. */
  readonly inspectMs: number;
  readonly extractMs: number;
  /** Processor time, in seconds. */
  readonly inspectCpuSeconds: number;
  readonly extractCpuSeconds: number;
  /** Memory of the child: its data segment, and the part of it that JavaScript objects may fill. */
  readonly dataBytes: number;
  readonly heapMegabytes: number;
  /** What the child may answer with. */
  readonly answerBytes: number;
  /** What a zip container may unpack to, in total and for one part, and how many entries it may have. */
  readonly unpackedBytes: number;
  readonly partBytes: number;
  readonly zipEntries: number;
  /** Depth of elements in XML. */
  readonly xmlDepth: number;
  readonly pages: number;
  /** Characters of text kept for one document. */
  readonly characters: number;
  /** How many children may run at a time in this process. */
  readonly concurrency: number;
}

export const DEFAULT_LIMITS: Limits = {
  inspectMs: 15_000,
  extractMs: 60_000,
  inspectCpuSeconds: 20,
  extractCpuSeconds: 40,
  dataBytes: 1024 ** 3,
  heapMegabytes: 512,
  answerBytes: 64 * 1024 ** 2,
  unpackedBytes: 512 * 1024 ** 2,
  partBytes: 64 * 1024 ** 2,
  zipEntries: 10_000,
  xmlDepth: 512,
  pages: 5_000,
  characters: 20_000_000,
  concurrency: 1,
};

import { randomBytes } from 'node:crypto';
import { billWorkloads } from './bill-workloads.js';
import type { Shot } from './load.js';
import { FREQUENT, RARE } from './papers.js';
import type { BenchData } from './prepare.js';
import { get, page, sample, type Workload } from './workload.js';

let asked = 0;
/** Each time another question with the same answer, so that no result is there already. */
const anew = (word: string): Shot[] => [
  { url: () => `/api/v1/search?q=${word}+-unsaid${asked++}`, status: 200 },
];

/** The rows of the table of numbers to hold that can be measured today. */
export function workloads(data: BenchData): Workload[] {
  const { token } = data;
  const some = sample(data.papers).map(({ id }) => id);
  const upload = randomBytes(226_000);
  return [
    {
      name: 'one record by id',
      ours: some.map((id) => get(`/api/v1/documents/${id}`)),
      reference: some.map((id) => get(`/one/${id}`)),
      goal: 0.8,
      floor: 0.65,
    },
    {
      name: 'list, filtered and sorted',
      ours: [get('/api/v1/documents?parliament=ke&type=bill&limit=20')],
      reference: [get('/list')],
      goal: 0.75,
      floor: 0.6,
    },
    {
      name: 'search, a word in 1 %',
      ours: [get(`/api/v1/search?q=${RARE}`)],
      reference: [get(`/search?q=${RARE}`)],
      goal: 0.8,
      floor: 0.7,
    },
    {
      name: 'search, a word in 27 %',
      ours: [get(`/api/v1/search?q=${FREQUENT}`)],
      reference: [get(`/search?q=${FREQUENT}`)],
      goal: 3,
      floor: 1.5,
    },
    {
      name: 'search, a word in 1 %, asked for the first time',
      ours: anew(RARE),
      reference: [get(`/search?q=${RARE}`)],
      goal: 0.8,
      floor: 0.7,
    },
    {
      name: 'search, a word in 27 %, asked for the first time',
      ours: anew(FREQUENT),
      reference: [get(`/search?q=${FREQUENT}`)],
      goal: 3,
      floor: 1.5,
    },
    {
      name: 'server-rendered page',
      ours: some.map((id) => page(`/documents/${id}`)),
      reference: some.map((id) => page(`/page/${id}`)),
      goal: 0.8,
      floor: 0.6,
    },
    {
      name: 'file 226 kB (hash, fsync, register, ledger, queue)',
      ours: [
        {
          url: '/api/v1/documents',
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
          body: () => filing(upload, true),
          status: 201,
        },
      ],
      reference: [
        { url: '/upload', method: 'POST', body: () => filing(upload, false), status: 200 },
      ],
      goal: 0.7,
      floor: 0.55,
    },
    ...billWorkloads(data),
  ];
}

const BOUNDARY = 'bench-boundary';

function filing(bytes: Buffer, metadata: boolean) {
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
  // Text that differs each time, so that nobody can answer from bytes that are there already.
  const text = Buffer.from(
    bytes.toString('base64').slice(0, 226_000) + randomBytes(16).toString('hex'),
  );
  const described = { parliament: 'ke', type: 'notice', title: 'Bench', language: 'en' };
  return {
    body: Buffer.concat([
      ...(metadata ? [part('name="metadata"', JSON.stringify(described))] : []),
      part('name="file"; filename="bench.txt"', text),
      Buffer.from(`--${BOUNDARY}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

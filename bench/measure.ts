import os from 'node:os';
import autocannon from 'autocannon';

/** What one side of a comparison did in one round. */
export type Round = { readonly perSecond: number; readonly p99Ms: number; readonly cpuMsPerRequest: number };

export type Result = {
  readonly name: string;
  readonly goal: string;
  readonly ours: readonly Round[];
  readonly floor: readonly Round[];
};

export const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)} · ${os.availableParallelism()} cores, ${os.cpus()[0]?.model ?? 'unknown'} · Node ${process.version}`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export type Target = {
  readonly url: string;
  /** Sessions that the connections use in turn. */
  readonly cookies?: readonly string[];
  /** Processor time of the server process so far, in milliseconds. */
  readonly cpuMs: () => Promise<number>;
};

/** Loads a server for some seconds. @throws when an answer is not 2xx: a fast error is no result */
export async function load(
  { url, cookies = [], cpuMs }: Target,
  seconds: number,
  connections: number,
): Promise<Round> {
  const before = await cpuMs();
  let clients = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient(client) {
      const cookie = cookies[clients % cookies.length];
      clients += 1;
      if (cookie) client.setHeaders({ cookie });
    },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were errors`);
  const used = (await cpuMs()) - before;
  return {
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
    cpuMsPerRequest: used / result.requests.total,
  };
}

const row = (label: string, rounds: readonly Round[]): string => {
  const of = (pick: (round: Round) => number) => median(rounds.map(pick));
  return `  ${label.padEnd(6)} ${of((r) => r.perSecond)
    .toFixed(0)
    .padStart(
      8,
    )} req/s   p99 ${of((r) => r.p99Ms).toFixed(1)} ms   CPU ${of((r) => r.cpuMsPerRequest).toFixed(3)} ms/request`;
};

/** Prints both sides and the ratio of each pair of rounds, so that a machine that drifts does not deceive. */
export function printCase({ name, goal, ours, floor }: Result): void {
  const ratios = ours.map(({ perSecond }, at) => perSecond / (floor[at]?.perSecond ?? Number.NaN));
  console.log(`\n${name}\n${row('ours', ours)}\n${row('floor', floor)}`);
  console.log(
    `  ratio  ${(median(ratios) * 100).toFixed(0)} % (rounds: ${ratios.map((ratio) => `${(ratio * 100).toFixed(0)} %`).join(', ')})   goal: ${goal}`,
  );
}

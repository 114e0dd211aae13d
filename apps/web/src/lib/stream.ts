import type { Schemas } from './api.ts';
import { createStore } from './store.ts';

type Job = Schemas['Job'];

/** Whether the stream tells now. Where it does not, things are asked for instead. */
export const streamTells = createStore(false);

const hearers = new Set<(job: Job) => void>();
let source: EventSource | null = null;

/**
 * Hears of jobs as they move, over the one stream of this page, which is open while somebody listens. A refusal closes it
 * until somebody listens anew; a lost connection is taken up again by the browser.
 * @returns what stops it
 */
export function followJobs(hear: (job: Job) => void): () => void {
  hearers.add(hear);
  source ??= open();
  return () => {
    hearers.delete(hear);
    if (hearers.size === 0) close();
  };
}

function open(): EventSource | null {
  if (!('EventSource' in globalThis)) return null;
  const opened = new EventSource('/v1/stream?topics=jobs');
  opened.addEventListener('open', () => streamTells.set(true));
  opened.addEventListener('error', () => {
    streamTells.set(false);
    if (opened.readyState === EventSource.CLOSED && source === opened) source = null;
  });
  opened.addEventListener('job', ({ data }) => {
    const job = JSON.parse(data) as Job;
    for (const hear of hearers) hear(job);
  });
  return opened;
}

function close(): void {
  source?.close();
  source = null;
  streamTells.set(false);
}

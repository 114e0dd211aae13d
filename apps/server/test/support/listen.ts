import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look at data of every shape
type Event = { readonly event: string; readonly data: any };

export type Listening = {
  readonly status: number;
  readonly headers: Headers;
  /** Everything that came so far. */
  readonly events: readonly Event[];
  /** Resolves with the first event that is asked for, also one that came before. */
  next(wanted: (event: Event) => boolean): Promise<Event>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
};

/** Listens as a browser does. */
export async function listen(app: TestApp, client: Client, topics = 'jobs'): Promise<Listening> {
  const leaving = new AbortController();
  const response = await fetch(`${app.url}/v1/stream?topics=${topics}`, {
    headers: { cookie: client.cookie, 'accept-encoding': 'gzip, br' },
    signal: leaving.signal,
  });
  const events: Event[] = [];
  const waiting = new Set<() => void>();
  const read = async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
        if (event && data) events.push({ event, data: JSON.parse(data) });
      }
      for (const wake of waiting) wake();
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    events,
    ended: read().catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    }),
    next: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find(wanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    leave: () => leaving.abort(),
  };
}

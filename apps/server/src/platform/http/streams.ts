import { Readable } from 'node:stream';
import type { Actor, UserActor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { StreamItem, StreamTopic } from '#kernel/stream';
import type { Log } from '#platform/log';

/** Sessions and topics are looked at this often: a stream ends within a second after what it rested on (S9). */
const lookMs = 400;
/** Proxies cut connections that say nothing; so many looks are about 15 seconds. */
const looksPerHeartbeat = 38;
const perSession = 4;
/** Whoever does not read what was sent is let go. */
const mostUnreadBytes = 256 * 1024;

export type Streams = {
  /** Goes on telling until the caller's session or rights are not what they were. @throws DomainError RATE_LIMITED */
  open(actor: Actor, token: string, topics: readonly string[]): Readable;
  /** Ends all streams, at once. */
  close(): void;
};

type Options = {
  readonly topics: readonly StreamTopic[];
  /** Who a session token stands for now. Being looked at is no use of a session: it may still become idle. */
  readonly readSession: (token: string) => Promise<Actor>;
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly log: Log;
};

type Listener = {
  readonly token: string;
  readonly rights: string;
  readonly topics: ReadonlySet<string>;
  readonly stream: Readable;
  /** Topics it was told nothing of yet. */
  readonly unheard: Set<string>;
  actor: UserActor;
};

/** Everything a stream rests on: when any of it changes, the stream ends, and may be asked for again. */
const rightsOf = ({ id, platformRole, organization, impersonation, standing }: UserActor): string =>
  [id, platformRole, organization?.id, organization?.role, impersonation?.id, standing.kind].join(' ');

type Line = Pick<StreamItem, 'key' | 'visibleTo'> & { readonly text: string };

const lineOf = ({ event, schema }: StreamTopic, { key, data, visibleTo }: StreamItem): Line => ({
  key,
  visibleTo,
  text: `event: ${event}\ndata: ${JSON.stringify(schema.parse(data))}\n\n`,
});

/** The open streams of this node. There is one query for all their sessions, and one a topic, however many they are. */
export function createStreams({ topics, readSession, db, clock, log }: Options): Streams {
  const listeners = new Set<Listener>();
  const told = new Map<string, ReadonlyMap<string, string>>();
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let looks = 0;

  const drop = (listener: Listener) => {
    listeners.delete(listener);
    listener.stream.push(null);
  };
  const write = (listener: Listener, text: string) => {
    if (!listeners.has(listener)) return;
    if (listener.stream.readableLength > mostUnreadBytes) drop(listener);
    else listener.stream.push(text);
  };

  const dropRevoked = () =>
    Promise.all(
      [...listeners].map(async (listener) => {
        const actor = await readSession(listener.token);
        if (actor.type === 'user' && rightsOf(actor) === listener.rights) listener.actor = actor;
        else drop(listener);
      }),
    );

  const tellOf = async (topic: StreamTopic) => {
    const hearing = [...listeners].filter((listener) => listener.topics.has(topic.name));
    if (hearing.length === 0) return;
    const before = told.get(topic.name);
    const lines = (await topic.look({ db, clock })).map((item) => lineOf(topic, item));
    told.set(topic.name, new Map(lines.map(({ key, text }) => [key, text])));
    for (const listener of hearing) {
      const isNew = listener.unheard.delete(topic.name);
      for (const { key, text, visibleTo } of lines)
        if ((isNew || before?.get(key) !== text) && visibleTo(listener.actor)) write(listener, text);
    }
  };

  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      // Nobody is told anything who was not looked at just before.
      await dropRevoked();
      for (const topic of topics) await tellOf(topic);
      looks += 1;
      if (looks % looksPerHeartbeat === 0) for (const listener of listeners) write(listener, ':\n\n');
    } catch (error) {
      log.warn({ err: error }, 'streams end: what they rest on cannot be read');
      for (const listener of listeners) drop(listener);
    } finally {
      looking = false;
    }
    if (listeners.size === 0) rest();
  };

  const rest = () => {
    if (timer) clearInterval(timer);
    timer = null;
    told.clear();
  };

  return {
    open(actor, token, wanted) {
      if (actor.type !== 'user') throw new DomainError('UNAUTHENTICATED');
      const beside = [...listeners].filter((listener) => listener.actor.sessionId === actor.sessionId);
      if (beside.length >= perSession) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 10 });
      const stream = new Readable({ read: () => undefined });
      const listener: Listener = {
        token,
        rights: rightsOf(actor),
        topics: new Set(wanted),
        unheard: new Set(wanted),
        stream,
        actor,
      };
      listeners.add(listener);
      stream.once('close', () => listeners.delete(listener));
      stream.push('retry: 3000\n\n');
      timer ??= setInterval(() => void look(), lookMs);
      void look();
      return stream;
    },
    close() {
      for (const listener of listeners) drop(listener);
      rest();
    },
  };
}

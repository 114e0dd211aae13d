import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const txt = 16;
const noSuchName = 3;
const serverFailure = 2;

export type NameServer = {
  /** As `DNS_SERVERS` takes it. */
  readonly address: string;
  /** Names that were asked for, in order. */
  readonly asked: string[];
  /** TXT records by name; a record is one string or several. Null: the server fails. */
  readonly records: Map<string, readonly (readonly string[])[] | null>;
  close(): Promise<void>;
};

/** The question of a DNS message: its name, and where it ends. */
function questionOf(message: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}

function answerRecord(strings: readonly string[]): Buffer {
  const data = Buffer.concat(
    strings.map((text) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)])),
  );
  const head = Buffer.alloc(12);
  // The name is that of the question, at byte 12.
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(txt, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** A name server on this machine that knows what a test tells it. */
export async function startNameServer(): Promise<NameServer> {
  const records: NameServer['records'] = new Map();
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => {
    const { name, end } = questionOf(message);
    asked.push(name);
    const known = records.get(name);
    const header = Buffer.alloc(12);
    message.copy(header, 0, 0, 2);
    const code = known === null ? serverFailure : known === undefined ? noSuchName : 0;
    header.writeUInt16BE(0x8180 | code, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(known?.length ?? 0, 6);
    socket.send(
      Buffer.concat([header, message.subarray(12, end), ...(known ?? []).map(answerRecord)]),
      from.port,
      from.address,
    );
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    records,
    async close() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMailTransport } from './transport.ts';

const received: string[] = [];
/** As much of SMTP as it takes to be handed a mail. */
const server = createServer((socket) => {
  let inData = false;
  let text = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (inData) {
      if (!text.endsWith('\r\n.\r\n')) return;
      received.push(text);
      [inData, text] = [false, ''];
      return say('250 kept');
    }
    for (const line of text.split('\r\n').slice(0, -1)) {
      if (line === 'DATA') inData = true;
      say(line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 fine');
    }
    text = '';
  });
  say('220 here');
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function headersOf(senderName: string | null): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const transport = createMailTransport(`smtp://127.0.0.1:${port}`, 'PortTask <no-reply@porttask.example>');
  if (transport.kind !== 'smtp') throw new Error('mails are kept');
  await transport.send({
    id: 'mal_1',
    to: 'ana@agency.example',
    senderName,
    subject: 'Hello',
    text: 'Hello',
    html: '<p>Hello</p>',
  });
  return received.at(-1)?.split('\r\n\r\n', 1)[0] ?? '';
}

it('sends from the platform, by its own name or that of an organization', async () => {
  expect(await headersOf(null)).toContain('From: PortTask <no-reply@porttask.example>');
  expect(await headersOf('Nordlys Crew')).toContain('From: Nordlys Crew <no-reply@porttask.example>');
});

it('keeps a name a name, whatever is in it', async () => {
  const headers = await headersOf('Nordlys, <evil@evil.example> "Crew"');
  expect(headers.match(/^From: .*(?:\r\n[ \t].*)*/m)?.[0]).toMatch(/<no-reply@porttask\.example>$/);
  expect(headers.match(/^From:/gm)).toHaveLength(1);
});

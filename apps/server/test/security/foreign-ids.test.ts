/**
 * To one organization the things of another are as if they did not exist. Every endpoint of members, made from the
 * registry, is called by organization A with ids of B, and must answer as it answers ids that were never given.
 */
import { idPrefixes } from '@porttask/contracts';
import { afterAll, beforeAll, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from '#app/modules';
import type { Endpoint } from '#kernel/endpoint';
import { splitInput } from '#platform/http/endpoint-input';
import { uphold } from '../laws/law.ts';
import { validCalls } from '../laws/valid-calls.ts';
import type { Call, World } from '../laws/world.ts';
import { member } from '../laws/world.ts';
import type { Client, Reply } from '../support/client.ts';
import { superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let world: World;
let own: Client;
beforeAll(async () => {
  app = await startTestApp();
  world = { app, governor: await superAdmin(app) };
  own = (await member(world)).client;
});
afterAll(() => app.close());

const ofMembers = endpoints.filter(({ action }) => action.access.who === 'organization');
const prefixes = new Set<string>(Object.values(idPrefixes));
const idForm = /^([a-z]{3})_[0-9a-z]{26}$/;
const unknownLike = (id: string): string => `${id.slice(0, 4)}${'0'.repeat(26)}`;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && prefixes.has(idForm.exec(value)?.[1] ?? '');

type Path = readonly (string | number)[];
/** Where ids stand in a body. */
function idsIn(value: unknown, at: Path = []): { at: Path; id: string }[] {
  if (isId(value)) return [{ at, id: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    idsIn(inner, [...at, Array.isArray(value) ? Number(name) : name]),
  );
}

function replaced(value: unknown, [head, ...rest]: Path, id: string): unknown {
  if (head === undefined) return id;
  if (Array.isArray(value)) return value.map((one, at) => (at === head ? replaced(one, rest, id) : one));
  return { ...(value as object), [head]: replaced((value as Record<string, unknown>)[head], rest, id) };
}

function send(client: Client, endpoint: Endpoint, params: Record<string, string>, body: unknown) {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  if (endpoint.method === 'GET') return client.get(path);
  return client.send(endpoint.method, path, { body: body ?? {} });
}

/** An answer without what differs each time, and without the id that was asked for. */
const shapeOf = ({ status, text }: Reply, id: string): string =>
  `${status} ${text.replaceAll(id, '…').replaceAll(/req_\w+/g, '')}`;

type Tried = { readonly what: string; readonly foreign: string; readonly unknown: string };

/** The same call twice: with an id of the other organization, and with one that nobody has. */
async function compare(what: string, id: string, call: (id: string) => Promise<Reply>): Promise<Tried> {
  const foreign = await call(id);
  const unknown = await call(unknownLike(id));
  return { what, foreign: shapeOf(foreign, id), unknown: shapeOf(unknown, unknownLike(id)) };
}

/** A call that is valid for the organization of its own caller. */
async function prepared(name: string): Promise<Required<Pick<Call, 'as' | 'params' | 'body'>> | null> {
  const call = await validCalls[name]?.(world);
  return call?.as && !call.file ? { as: call.as, params: call.params ?? {}, body: call.body ?? {} } : null;
}

const named = ({ method, path }: Endpoint) => `${method} ${path}`;

async function tryCommand(endpoint: Endpoint): Promise<Tried[]> {
  const theirs = await prepared(endpoint.action.name);
  const mine = await prepared(endpoint.action.name);
  if (!theirs || !mine) return [];
  const tried: Tried[] = [];
  for (const [name, id] of Object.entries(theirs.params).filter(([, value]) => isId(value)))
    tried.push(
      await compare(`${named(endpoint)} with another's ${name}`, id, (one) =>
        send(mine.as, endpoint, { ...mine.params, [name]: one }, mine.body),
      ),
    );
  const foreign = new Map(idsIn(theirs.body).map(({ at, id }) => [at.join('.'), id]));
  for (const { at } of idsIn(mine.body)) {
    const id = foreign.get(at.join('.'));
    if (id === undefined) continue;
    tried.push(
      await compare(`${named(endpoint)} with another's ${at.join('.')}`, id, (one) =>
        send(mine.as, endpoint, mine.params, replaced(mine.body, at, one)),
      ),
    );
  }
  return tried;
}

/** Ids of another organization by the beginning of the paths they stand in. */
const found = new Map<string, string>();
const beginning = (path: string): string => path.slice(0, path.indexOf('}') + 1);

async function tryQuery(endpoint: Endpoint): Promise<Tried[]> {
  const [param] = /\{(\w+)\}/.exec(endpoint.path)?.slice(1) ?? [];
  const id = param && found.get(beginning(endpoint.path));
  const tried: Tried[] = [];
  if (id)
    tried.push(
      await compare(`${named(endpoint)} of another`, id, (one) =>
        send(own, endpoint, { [param]: one }, null),
      ),
    );
  if (param) return tried;
  for (const name of Object.keys(splitInput(endpoint).rest.shape).filter((key) => key.endsWith('Id'))) {
    const schema = z.toJSONSchema(splitInput(endpoint).rest.shape[name] as z.ZodType, { io: 'input' });
    const prefix = /\^(\w+)_/.exec(JSON.stringify(schema))?.[1];
    const other = [...found.values()].find((value) => value.startsWith(`${prefix}_`));
    if (other)
      tried.push(
        await compare(`${named(endpoint)} by another's ${name}`, other, (one) =>
          own.get(`${endpoint.path}?${name}=${one}`),
        ),
      );
  }
  return tried;
}

it('A2, A10: ids of another organization answer exactly like unknown ones', async () => {
  const tried: Tried[] = [];
  for (const endpoint of ofMembers.filter(({ method }) => method !== 'GET')) {
    tried.push(...(await tryCommand(endpoint)));
    const theirs = await prepared(endpoint.action.name);
    const [, param = ''] = /\{(\w+)\}/.exec(endpoint.path) ?? [];
    const id = theirs?.params[param];
    if (id) found.set(beginning(endpoint.path), id);
    await app.owner.query('delete from rate_limits');
  }
  const reads = ofMembers.filter(({ method }) => method === 'GET');
  for (const endpoint of reads) tried.push(...(await tryQuery(endpoint)));
  uphold({
    rule: 'what belongs to another organization answers as if it did not exist.',
    why: 'A different answer tells a competitor which ships and vendors an agency has, one id at a time.',
    of: tried,
    breaches: ({ what, foreign, unknown }) => [
      ...(foreign === unknown ? [] : [`${what}: ${foreign}; unknown: ${unknown}`]),
      ...(/^2/.test(foreign) && !what.startsWith('GET /') ? [`${what} is let in: ${foreign}`] : []),
      ...(/^5/.test(foreign) ? [`${what} fails: ${foreign}`] : []),
    ],
  });
  const reached = new Set(tried.map(({ what }) => what.split(' with ')[0]?.split(' of another')[0]));
  uphold({
    rule: 'every endpoint of members with an id in its path is among them.',
    why: 'What is not called with a foreign id is not known to refuse it.',
    of: ofMembers.filter(({ path }) => path.includes('{')),
    breaches: (endpoint) => (reached.has(named(endpoint)) ? [] : [`${named(endpoint)} was not tried`]),
  });
}, 240_000);

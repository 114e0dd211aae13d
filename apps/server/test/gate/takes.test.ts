/** What a policy says a command takes of a limit, it takes: one each time, and nothing when none is left. */
import type { LimitKey } from '@porttask/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, endpoints } from '#app/modules';
import { questionOf } from '#kernel/gate';
import { validCalls } from '../laws/valid-calls.ts';
import type { Call, World } from '../laws/world.ts';
import { superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startTestApp();
  world = { app, governor: await superAdmin(app) };
});
afterAll(() => app.close());

const taking = commands.flatMap((command) => {
  const takes = questionOf(command.access)?.takes;
  const endpoint = endpoints.find(({ action }) => action === command);
  return takes && endpoint ? [{ name: command.name, takes, endpoint }] : [];
});

type Ready = Required<Pick<Call, 'as'>> & Call;
async function prepared(name: string): Promise<Ready> {
  const call = await validCalls[name]?.(world);
  if (!call?.as) throw new Error(`${name} has no valid call of somebody`);
  return { ...call, as: call.as };
}
const used = async ({ as }: Ready, key: LimitKey): Promise<number> =>
  (await as.get('/v1/me')).data.limits[key].used;
const send = ({ as, params = {}, body }: Ready, { method, path }: (typeof taking)[number]['endpoint']) =>
  as.send(
    method,
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''),
    { body: body ?? {} },
  );

it('there are such commands', () => expect(taking.length).toBeGreaterThan(3));

describe.each(taking)('$name', ({ name, takes, endpoint }) => {
  it(`takes one of ${takes}`, async () => {
    const call = await prepared(name);
    const before = await used(call, takes);
    expect((await send(call, endpoint)).status).toBe(endpoint.status);
    expect(await used(call, takes)).toBe(before + 1);
  });

  it(`is refused when nothing is left of ${takes}`, async () => {
    const call = await prepared(name);
    const before = await used(call, takes);
    const { id } = (await call.as.get('/v1/me')).data.organization;
    await app.owner.query(
      'update entitlement_overrides set value = to_jsonb($3::int) where organization_id = $1 and key = $2',
      [id, takes, before],
    );
    const reply = await send(call, endpoint);
    expect([reply.status, reply.code]).toEqual([403, 'LIMIT_REACHED']);
    expect(await used(call, takes)).toBe(before);
  });
});

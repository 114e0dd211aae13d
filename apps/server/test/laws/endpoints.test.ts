/** Law: changes are commands, reads are queries, and there is no third way in. */
import { afterAll, beforeAll, it } from 'vitest';
import { commands, endpoints, queries } from '#app/modules';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { uphold } from './law.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const bound = new Set<unknown>(endpoints.map(({ action }) => action));

it('what changes something is a command, what reads is a query', () => {
  uphold({
    rule: 'GET is bound to a query, every other method to a command.',
    why: 'Only commands write audit and events, and browsers, proxies and crawlers repeat a GET as they like (B2).',
    of: endpoints,
    breaches: ({ method, path, action }) =>
      (method === 'GET') === (action.kind === 'query')
        ? []
        : [`${method} ${path} is the ${action.kind} ${action.name}`],
  });
});

it('an address means one thing', () => {
  const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  uphold({
    rule: 'no method and path is bound twice.',
    why: 'Which of two handlers answers would depend on the order of a list.',
    of: addresses,
    breaches: (address) =>
      addresses.indexOf(address) === addresses.lastIndexOf(address) ? [] : [`${address} is bound twice`],
  });
});

it('a name means one action', () => {
  const names = [...commands, ...queries].map(({ name }) => name);
  uphold({
    rule: 'names of commands and queries are unique and read `noun.verb_object`.',
    why: 'The name is the permission, the audit action and the label of the metric all at once.',
    of: names,
    breaches: (name) => [
      ...(names.indexOf(name) === names.lastIndexOf(name) ? [] : [`${name} is declared twice`]),
      ...(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(name) ? [] : [`${name} has another form`]),
    ],
  });
});

it('everything people may do can be done over HTTP', () => {
  uphold({
    rule: 'every command and query has an endpoint, but for those of jobs and the command line.',
    why: 'The web app uses the public API alone, so what has no endpoint is out of reach or dead.',
    of: [...commands, ...queries].filter(({ access }) => access.who !== 'system'),
    breaches: (action) => (bound.has(action) ? [] : [`${action.kind} ${action.name} has no endpoint`]),
  });
});

it('an endpoint leads to an action of the registry', () => {
  const known = new Set<unknown>([...commands, ...queries]);
  uphold({
    rule: 'what an endpoint is bound to stands in the lists of its module.',
    why: 'Permissions, API scopes and these laws are made from the lists, and would not know of it.',
    of: endpoints,
    breaches: ({ method, path, action }) =>
      known.has(action) ? [] : [`${method} ${path} leads to ${action.name}, which no module lists`],
  });
});

/** Routes as Fastify knows them, from its drawing of the tree. */
function routesOf(tree: string): { method: string; path: string }[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part, methods = ''] =
      /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.+)\))?/.exec(line) ?? [];
    if (part === undefined) return [];
    const depth = indent.length / 4;
    const path = (parents[depth - 1] ?? '') + part;
    parents.splice(depth, parents.length, path);
    return methods ? methods.split(', ').map((method) => ({ method, path })) : [];
  });
}

it('no route that changes something stands beside the endpoints', () => {
  const declared = new Set(
    endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  uphold({
    rule: 'a route that is no endpoint answers to GET and HEAD alone.',
    why: 'A handler of its own would change things without policy, audit and transaction.',
    of: routesOf(app.app.http.printRoutes({ commonPrefix: false, includeHooks: false })),
    breaches: ({ method, path }) =>
      ['GET', 'HEAD'].includes(method) || declared.has(`${method} ${path}`) ? [] : [`${method} ${path}`],
  });
});

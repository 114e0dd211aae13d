import { errorEnvelope } from '@porttask/contracts';
import { z } from 'zod';
import type { Access } from '#kernel/access';
import type { Endpoint } from '#kernel/endpoint';
import { answerSchema } from './answer.ts';
import { splitInput } from './endpoint-input.ts';

type Schema = Record<string, unknown>;

const componentPath = '#/components/schemas/';

/**
 * A zod schema as JSON Schema 2020-12. Named schemas (`.meta({ id })`) become references to components, which are
 * collected in `components`.
 */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', components: Map<string, Schema>): Schema {
  const {
    $schema: _,
    $defs,
    ...root
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: plainIntegers });
  for (const [id, definition] of Object.entries($defs ?? {}))
    components.set(id, reference(definition as Schema));
  return reference(root);
}

/** The bounds of exact numbers in JavaScript say nothing about an API. */
function plainIntegers({ jsonSchema: schema }: { jsonSchema: Schema }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function reference(schema: Schema): Schema {
  const { id: _, ...rest } = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/$defs/', `"${componentPath}`),
  ) as Schema;
  return rest;
}

function parametersOf(
  object: z.ZodObject,
  place: 'path' | 'query',
  components: Map<string, Schema>,
): Schema[] {
  return Object.entries(object.shape).map(([name, field]) => {
    const { description, ...schema } = jsonSchema(field as z.ZodType, 'input', components);
    const required = place === 'path' || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: place, required, schema, ...(description ? { description } : {}) };
  });
}

function audience(access: Access): string {
  const notFor = access.impersonating === 'never' ? ' Not in another person’s name.' : '';
  const stepUp = `${access.stepUp ? ' Needs a proof of identity not older than 15 minutes.' : ''}${notFor}`;
  switch (access.who) {
    case 'anyone':
      return 'No sign-in needed.';
    case 'signed_in':
      return `For everybody who is signed in.${stepUp}`;
    case 'super_admin':
      return `For Super Admins.${stepUp}`;
    case 'organization':
      return `For the organization's ${access.roles.join(', ')}.${stepUp}`;
    default:
      return '';
  }
}

function operation(endpoint: Endpoint, components: Map<string, Schema>): Schema {
  const { action, method, status } = endpoint;
  const { params, rest } = splitInput(endpoint);
  const parameters = [
    ...parametersOf(params, 'path', components),
    ...(method === 'GET' ? parametersOf(rest, 'query', components) : []),
  ];
  const hasBody = method !== 'GET' && Object.keys(rest.shape).length > 0;
  const content = (schema: Schema) => ({ 'application/json': { schema } });
  const bytes = (types: readonly string[]) =>
    Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  return {
    operationId: action.name.replaceAll(/[._](\w)/g, (_: string, letter: string) => letter.toUpperCase()),
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: [endpoint.description, audience(action.access)].filter(Boolean).join(' '),
    security: action.access.who === 'anyone' ? [] : [{ session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody
      ? {
          requestBody: {
            required: !rest.safeParse({}).success,
            content: endpoint.upload
              ? bytes(endpoint.upload.types)
              : content(jsonSchema(rest, 'input', components)),
          },
        }
      : {}),
    responses: {
      [status]: {
        description: endpoint.summary,
        content: endpoint.stream
          ? { 'text/event-stream': { schema: { type: 'string' } } }
          : endpoint.file
            ? bytes(endpoint.file)
            : content(jsonSchema(answerSchema(endpoint), 'output', components)),
      },
      default: { description: 'An error', content: content(jsonSchema(errorEnvelope, 'output', components)) },
    },
  };
}

/** The OpenAPI 3.1 document of the endpoints. */
export function openApiDocument(endpoints: readonly Endpoint[], publicUrl: string, version: string): Schema {
  const components = new Map<string, Schema>();
  const paths: Record<string, Schema> = {};
  for (const endpoint of endpoints) {
    const method = endpoint.method.toLowerCase();
    paths[endpoint.path] = { ...paths[endpoint.path], [method]: operation(endpoint, components) };
  }
  const tags = [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name }));
  return {
    openapi: '3.1.0',
    info: {
      title: 'PortTask API',
      version,
      description: 'Everything the web app does, it does through this API.',
    },
    servers: [{ url: publicUrl }],
    tags,
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'porttask_session',
          description: 'Set by signing in.',
        },
      },
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

import type { ErrorCode } from '@porttask/contracts';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `data` of a success. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers of every shape
  readonly data: any;
  readonly pagination: { nextCursor: string | null; total?: number; totalPages?: number };
  readonly code: ErrorCode | undefined;
  /** Fields that a VALIDATION_ERROR names. */
  readonly fields: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly body: any;
};

type RequestOptions = {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly raw?: string | Buffer;
};

/**
 * A browser's worth of HTTP: keeps its cookie, sends its origin with writes.
 * @param origin what the browser is on, where that is not the address it reaches
 */
export function createClient(baseUrl: string, initialCookie = '', origin = baseUrl) {
  let cookie = initialCookie;

  const send = async (
    method: string,
    path: string,
    { headers = {}, body, raw }: RequestOptions = {},
  ): Promise<Reply> => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(baseUrl + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'GET' ? {} : { origin }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { body: payload as string }),
    });
    const [setCookie] = response.headers.getSetCookie();
    if (setCookie)
      cookie = setCookie.split(';', 1)[0]?.endsWith('=') ? '' : (setCookie.split(';', 1)[0] ?? '');
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
    const parsed = isJson ? JSON.parse(text) : null;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: parsed,
      data: parsed?.data,
      pagination: parsed?.pagination,
      code: parsed?.error?.code,
      fields: (parsed?.error?.details ?? []).map(({ field }: { field: string }) => field),
    };
  };

  return {
    send,
    get: (path: string, headers?: Record<string, string>) => send('GET', path, headers ? { headers } : {}),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      send('POST', path, { body: body ?? {}, ...(headers ? { headers } : {}) }),
    patch: (path: string, body?: unknown, headers?: Record<string, string>) =>
      send('PATCH', path, { body, ...(headers ? { headers } : {}) }),
    delete: (path: string) => send('DELETE', path),
    get cookie() {
      return cookie;
    },
    /** Another client with the same cookie: a second tab, or a thief. */
    copy: () => createClient(baseUrl, cookie, origin),
  };
}

export type Client = ReturnType<typeof createClient>;

import type { Socket } from 'node:net';
import { DomainError } from '#kernel/domain-error';
import { errorBody } from './errors.ts';

const problems: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'its address and headers are too long',
  ERR_HTTP_REQUEST_TIMEOUT: 'it took too long to arrive',
};

/** Answers what Node cannot read as HTTP, before there is a request, in the form of every other answer. */
export function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Socket,
  headers: Readonly<Record<string, string>>,
  requestId: string,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problems[error.code ?? ''] ?? 'it is not valid HTTP';
  const body = JSON.stringify(errorBody(new DomainError('MALFORMED_REQUEST', { problem }), requestId));
  const all = {
    ...headers,
    'x-request-id': requestId,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${body}`);
}

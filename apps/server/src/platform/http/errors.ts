import type { FastifyError } from 'fastify';
import { DomainError } from '#kernel/domain-error';
import { sqlState } from '#platform/db/databases';

const connectionProblems = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);

/** SQLSTATE classes that mean the server is going down, coming up or out of connections. */
const unavailable = /^(08|57P0|53)/;

/** SQLSTATEs of values that only PostgreSQL could judge, e.g. the instant inside a damaged cursor. */
const unusableValue = /^22(003|007|008|009|021|P02|P05)$/;

function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return unavailable.test(state);
  const { code, message } = error as { code?: string; message?: string };
  return (
    (code !== undefined && connectionProblems.has(code)) ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(message ?? '')
  );
}

/** What any error becomes on its way out: a code of the catalogue, nothing of its inside (X6). */
export function toDomainError(error: unknown, bodyLimitBytes = 1024 * 1024): DomainError {
  if (error instanceof DomainError) return error;
  const { code, statusCode } = error as FastifyError;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413)
    return new DomainError('PAYLOAD_TOO_LARGE', { limit: `${bodyLimitBytes / 1024} KiB` });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415) {
    return new DomainError('UNSUPPORTED_MEDIA_TYPE', { expected: 'application/json' });
  }
  if (isUnavailable(error)) return new DomainError('UNAVAILABLE');
  if (unusableValue.test(sqlState(error) ?? ''))
    return new DomainError('MALFORMED_REQUEST', { problem: 'a value in it is out of range' });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new DomainError('MALFORMED_REQUEST', { problem: 'its form is not right' });
  }
  return new DomainError('INTERNAL_ERROR');
}

/** The body of a failure. */
export function errorBody(error: DomainError, requestId: string) {
  return {
    success: false as const,
    error: {
      code: error.code,
      message: error.message,
      ...(error.details.length > 0 ? { details: error.details } : {}),
      ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
      requestId,
    },
  };
}

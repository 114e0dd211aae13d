import type { ErrorCode, ErrorDetail } from '@porttask/contracts/errors';

/**
 * `UNREACHABLE`: no answer came at all. `UNREADABLE`: something answered that is not PortTask. `PASSKEY_NOT_GIVEN`: the
 * browser was asked for a passkey and gave none.
 */
export type ApiErrorCode = ErrorCode | 'UNREACHABLE' | 'UNREADABLE' | 'PASSKEY_NOT_GIVEN';

type Fields = {
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly status: number;
  readonly details?: readonly ErrorDetail[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly requestId?: string;
};

/** What went wrong with a call, in the words of the server. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly details: readonly ErrorDetail[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly requestId: string | null;

  constructor({ code, message, status, details = [], params = {}, requestId }: Fields) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
    this.params = params;
    this.requestId = requestId ?? null;
  }
}

export const unreachable = () =>
  new ApiError({
    code: 'UNREACHABLE',
    status: 0,
    message: 'PortTask did not answer. Check your connection and try again.',
  });

/** The error in the body of a failed answer. */
export function apiErrorFrom(status: number, body: unknown): ApiError {
  const error = isErrorBody(body) ? body.error : null;
  if (error) return new ApiError({ ...error, status });
  return new ApiError({
    code: status >= 500 ? 'UNAVAILABLE' : 'UNREADABLE',
    status,
    message:
      status >= 500
        ? 'PortTask is not available right now. Try again in a moment.'
        : `The answer could not be read (status ${status}). Load the page again.`,
  });
}

function isErrorBody(body: unknown): body is { error: Omit<Fields, 'status'> } {
  const error = (body as { error?: unknown } | null)?.error as Partial<Fields> | undefined;
  return typeof error?.code === 'string' && typeof error.message === 'string';
}

export const isApiError = (error: unknown, ...codes: ApiErrorCode[]): error is ApiError =>
  error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));

/** A sentence for people about anything that was thrown. */
export function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something went wrong in this page. Load it again.';
  // The question was asked and turned down; the server's sentence asks it once more.
  return error.code === 'STEP_UP_REQUIRED' ? 'Not confirmed, so nothing was changed.' : error.message;
}

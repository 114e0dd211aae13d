import type { ErrorCode, ErrorDetail } from '@porttask/contracts/errors';
import { errorCatalogue, errorMessage } from '@porttask/contracts/errors';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** The one error that may leave a command or query. Its sentence and HTTP status come from the catalogue. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly details: readonly ErrorDetail[];

  constructor(code: ErrorCode, params: ErrorParams = {}, details: readonly ErrorDetail[] = []) {
    super(errorMessage(code, params));
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
    this.details = details;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}

/** A VALIDATION_ERROR that names the fields and what would be right. */
export function invalid(...details: readonly [ErrorDetail, ...ErrorDetail[]]): DomainError {
  return new DomainError('VALIDATION_ERROR', {}, details);
}

/** A page of a bounded list. */
export type Page<T> = {
  readonly rows: readonly T[];
  readonly page: number;
  readonly limit: number;
  readonly total: number;
  readonly totalIsEstimate: boolean;
  readonly nextCursor: string | null;
  /** Nothing matched what was searched for; these match this instead. */
  readonly corrected?: string;
};

/** A page of a log, read by cursor alone. */
export type LogPage<T> = {
  readonly rows: readonly T[];
  readonly limit: number;
  readonly nextCursor: string | null;
};

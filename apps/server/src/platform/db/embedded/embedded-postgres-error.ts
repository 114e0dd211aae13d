/** A reason the embedded PostgreSQL cannot run, with what to do about it. Both are sentences for the operator. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** Another living process has the folder; its database can be attached to. */
export class FolderInUseError extends EmbeddedPostgresError {}

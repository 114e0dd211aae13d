import type pg from 'pg';

export type KeptConnection = {
  /** Opens it where it is not open. @returns why it cannot be, or null */
  ensure(): Promise<Error | null>;
  close(): Promise<void>;
};

/**
 * A connection of the pool that is kept for one purpose, e.g. to listen. When it is lost it goes back to the pool, which
 * would count it as taken for ever, and the next `ensure` opens another.
 * @param prepare what makes a new connection fit for its purpose
 */
export function keepConnection(
  pool: pg.Pool,
  prepare: (client: pg.PoolClient) => Promise<unknown>,
): KeptConnection {
  let kept: { readonly drop: () => void } | null = null;
  let opening: Promise<Error | null> | null = null;

  const open = async (): Promise<Error | null> => {
    try {
      const client = await pool.connect();
      let isOpen = true;
      const drop = () => {
        if (isOpen) client.release(true);
        isOpen = false;
        kept = null;
      };
      client.once('error', drop);
      await prepare(client).catch((error: unknown) => {
        drop();
        throw error;
      });
      if (isOpen) kept = { drop };
      return null;
    } catch (error) {
      return error as Error;
    } finally {
      opening = null;
    }
  };

  return {
    async ensure() {
      if (kept) return null;
      opening ??= open();
      return opening;
    },
    async close() {
      await opening;
      kept?.drop();
    },
  };
}

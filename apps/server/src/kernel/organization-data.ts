import type { Impact, OrganizationId } from '@porttask/contracts';
import type { Json } from './audit-entry.ts';
import type { CommandContext } from './command.ts';
import type { ReadDb } from './database.ts';

/** A table with `organization_id`, and what becomes of its rows. */
export type OrganizationTable = {
  readonly table: string;
  /** What a purge does with the rows: erases them, or why it may not. */
  readonly purge: 'erase' | { readonly keep: string };
  /** Columns handed out when the organization's data is exported, or why none are. */
  readonly export: readonly [string, ...string[]] | { readonly leaveOut: string };
};

/**
 * What a module keeps for organizations. Each module that has anything of theirs registers it here, so that suspension,
 * impact, export and purge reach everything there is; a law compares the tables with the database.
 */
export type OrganizationData = {
  readonly tables: readonly OrganizationTable[];
  /** What stops, or is at stake, when the organization is closed. */
  readonly impact?: (db: ReadDb, id: OrganizationId, at: Date) => Promise<Partial<Impact>>;
  /**
   * Ends what would otherwise live on, in the transaction that closes the organization, and again in the one that opens
   * it, so that nothing from before comes back. What asks for the organization's status at each use needs nothing here.
   * @returns what the audit trail says of it
   */
  readonly close?: (ctx: CommandContext, id: OrganizationId) => Promise<Readonly<Record<string, Json>>>;
};

/** What all modules together keep for organizations. */
export type OrganizationRegistry = {
  readonly tables: readonly OrganizationTable[];
  /** What closing an organization would stop; what no module brings counts nothing. */
  impact(db: ReadDb, id: OrganizationId, currency: string, at: Date): Promise<Impact>;
  close(ctx: CommandContext, id: OrganizationId): Promise<Readonly<Record<string, Json>>>;
};

/** Puts together what the modules register. */
export function organizationRegistry(all: readonly OrganizationData[]): OrganizationRegistry {
  return {
    tables: all.flatMap(({ tables }) => tables),
    async impact(db, id, currency, at) {
      const nothing = { amount: 0, currency };
      const parts = await Promise.all(all.map(({ impact }) => impact?.(db, id, at)));
      return Object.assign(
        {
          users: 0,
          activeSessions: 0,
          invitations: 0,
          apiKeys: 0,
          webhooks: 0,
          pendingJobs: 0,
          openInvoices: { count: 0, total: nothing },
          mrr: nothing,
        },
        ...parts,
      ) as Impact;
    },
    async close(ctx, id) {
      const facts: Record<string, Json> = {};
      // One after the other: they share the connection of the transaction.
      for (const { close } of all) Object.assign(facts, await close?.(ctx, id));
      return facts;
    },
  };
}

import type { Impact, OrganizationId } from '@porttask/contracts';
import type { RawBuilder } from 'kysely';
import type { Json } from './audit-entry.ts';
import type { CommandContext } from './command.ts';
import type { ReadDb } from './database.ts';

/** Names of columns, in their order. */
export type Columns = readonly [string, ...string[]];

/** A table with `organization_id`, and what becomes of its rows. */
export type OrganizationTable = {
  readonly table: string;
  /** What a purge does with the rows: erases them, or why it may not. */
  readonly purge: 'erase' | { readonly keep: string };
  /** Columns handed out when the organization's data is exported, or why none are. */
  readonly export: Columns | { readonly leaveOut: string };
};

/** A table with `user_id`, or another that knows people by their address, and what becomes of its rows with the person. */
export type PersonTable = {
  readonly table: string;
  readonly column: string;
  /** What of the person the column holds. */
  readonly holds: 'id' | 'address' | 'address_digest';
  readonly purge: 'erase' | { readonly keep: string };
};

/** A file of an export that no table of the organization gives by itself, e.g. its people. */
export type ExportedView = {
  readonly name: string;
  readonly columns: Columns;
  /** Selects the columns, under their names. */
  readonly rows: (id: OrganizationId) => RawBuilder<unknown>;
};

/**
 * What a module keeps for organizations and of people. Each module that has anything of theirs registers it here, so that
 * suspension, impact, export and purge reach everything there is; a law compares the tables with the database.
 */
export type OrganizationData = {
  readonly tables?: readonly OrganizationTable[];
  readonly personTables?: readonly PersonTable[];
  readonly exportedViews?: readonly ExportedView[];
  /** What stops, or is at stake, when the organization is closed. */
  readonly impact?: (db: ReadDb, id: OrganizationId, at: Date) => Promise<Partial<Impact>>;
  /**
   * Ends what would otherwise live on, in the transaction that closes the organization, and again in the one that opens
   * it, so that nothing from before comes back. What asks for the organization's status at each use needs nothing here,
   * and jobs say it themselves (`organization` of a job).
   * @returns what the audit trail says of it
   */
  readonly close?: (ctx: CommandContext, id: OrganizationId) => Promise<Readonly<Record<string, Json>>>;
};

/** What all modules together keep for organizations. */
export type OrganizationRegistry = {
  readonly tables: readonly OrganizationTable[];
  readonly personTables: readonly PersonTable[];
  readonly exportedViews: readonly ExportedView[];
  /** What closing an organization would stop; what no module brings counts nothing. */
  impact(db: ReadDb, id: OrganizationId, currency: string, at: Date): Promise<Impact>;
  close(ctx: CommandContext, id: OrganizationId): Promise<Readonly<Record<string, Json>>>;
};

/** Puts together what the modules register. */
export function organizationRegistry(all: readonly OrganizationData[]): OrganizationRegistry {
  return {
    tables: all.flatMap(({ tables }) => tables ?? []),
    personTables: all.flatMap(({ personTables }) => personTables ?? []),
    exportedViews: all.flatMap(({ exportedViews }) => exportedViews ?? []),
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
          peopleErased: 0,
          purgeAt: null,
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

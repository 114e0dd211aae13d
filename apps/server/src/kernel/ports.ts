import type { Guarded } from './access.ts';
import type { UserActor } from './actor.ts';
import type { DisclosureOf } from './disclosure.ts';
import type { Endpoint } from './endpoint.ts';
import type { EntitlementSource } from './entitlement-source.ts';
import type { Gate } from './gate.ts';
import type { OrganizationRegistry } from './organization-data.ts';

/** What commands and queries may use of the outside, each made by `platform/` and put together in `app/`. */
export type Ports = {
  readonly passwords: PasswordHasher;
  readonly secrets: SecretBox;
  readonly random: RandomSource;
  readonly deployment: Deployment;
  readonly images: ImageEncoder;
  readonly dns: DnsResolver;
  /** Null where business time cannot be moved, as on every installation that people run their business on. */
  readonly testClock: TestClock | null;
  readonly organizations: OrganizationRegistry;
  /** What opens features and sets limits besides overrides and defaults. */
  readonly entitlementSources: readonly EntitlementSource[];
  readonly gate: Gate;
  /** What members of organizations may be asked about, by its name. */
  readonly memberActions: ReadonlyMap<string, Guarded>;
  /** Names of the commands and queries that a user's role may call. */
  readonly permissionsOf: (actor: UserActor) => readonly string[];
  /** How much of the audit trail those see whom it concerns. */
  readonly disclosure: DisclosureOf;
  /** Endpoints of the commands that may need an approval, by the command's name. */
  readonly approvable: ReadonlyMap<string, Endpoint>;
};

/** Argon2id with bounded concurrency. */
export type PasswordHasher = {
  /** @throws DomainError RATE_LIMITED when too many wait already */
  hash(password: string): Promise<string>;
  /** Takes as long for null (no such user) as for a stored hash. */
  verify(
    password: string,
    stored: string | null,
  ): Promise<{ readonly matches: boolean; readonly outdated: boolean }>;
};

/** Authenticated encryption of what has to be read again, e.g. TOTP secrets and kept mails. */
export type SecretBox = {
  seal(plain: string, purpose: string): Buffer;
  open(sealed: Buffer, purpose: string): string;
  /** Tells whether two texts are the same without telling what they are: who has the database alone cannot guess them. */
  digest(text: string, purpose: string): Buffer;
};

export type RandomSource = { bytes(count: number): Buffer };

/** A picture that was decoded and encoded anew, so that nothing is left of the file it came from but what one sees. */
export type EncodedImage = {
  readonly contentType: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
};

export type ImageEncoder = {
  /**
   * A logo from an uploaded file, with bounded concurrency.
   * @throws DomainError VALIDATION_ERROR on `image` that says what is wrong with it, RATE_LIMITED when too many wait already
   */
  logo(file: Uint8Array): Promise<EncodedImage>;
};

export type DnsResolver = {
  /** Texts of the TXT records of a name, each joined from its strings; null when nobody could be asked. */
  texts(name: string): Promise<readonly string[] | null>;
};

/** Moves business time on installations for tests. */
export type TestClock = {
  /** How far business time is ahead of real time. */
  offsetMs(): number;
  /**
   * Moves business time forward day by day, and does on each day what is due by then before the next one begins.
   * @returns null, with nothing done, when business time is past that instant already
   * @throws DomainError TEST_CLOCK_MOVING while it is being moved
   */
  move(to: Date): Promise<MovedTime | null>;
};

export type MovedTime = {
  /** Business time before. */
  readonly from: Date;
  /** How often it stopped to do what was due. */
  readonly stops: number;
  /** Regular jobs that failed on the way; the queue tries them again. */
  readonly failedJobs: readonly string[];
  /** Jobs that had not ended when they had been waited for long enough. */
  readonly unfinishedJobs: number;
};

/** Facts of this installation that do not change while it runs. */
export type Deployment = {
  /** Origin of all links, e.g. `https://porttask.example`. Never taken from a request. */
  readonly publicUrl: string;
  readonly mail: { readonly transport: 'smtp' | 'kept'; readonly from: string };
  readonly version: string;
};

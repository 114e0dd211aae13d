import { DomainError } from './domain-error.ts';

type Versioned = { readonly version: number };

/** How the version of an entity shows as ETag. */
export const entityTag = ({ version }: Versioned): string => `"${version}"`;

/** @throws DomainError VERSION_CONFLICT when `If-Match` names another version than the entity has */
export function assertVersion(entity: Versioned, ifMatch: string | null): void {
  if (ifMatch !== null && ifMatch !== entityTag(entity)) throw new DomainError('VERSION_CONFLICT');
}

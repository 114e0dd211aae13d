import { DomainError } from '#kernel/domain-error';

const categoryWords: Readonly<Record<string, string>> = {
  payment: 'payment outstanding',
  abuse: 'breach of the terms',
  security: 'a security matter',
  request: 'at its own request',
  other: 'another reason',
};

type Closed = { readonly name: string; readonly status: string; readonly category: string | null };

/** What people of a suspended or deactivated organization are told: the category, and whom to ask. */
export function closedOrganization({ name, status, category }: Closed, contact: string): DomainError {
  if (status === 'deactivated')
    return new DomainError('ORGANIZATION_DEACTIVATED', { organization: name, contact });
  const reason = category ?? 'other';
  return new DomainError('ORGANIZATION_SUSPENDED', {
    organization: name,
    category: categoryWords[reason] ?? reason,
    categoryCode: reason,
    contact,
  });
}

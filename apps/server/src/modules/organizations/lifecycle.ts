import type { OrganizationStatus } from '@porttask/contracts';
import { DomainError } from '#kernel/domain-error';

/** Verbs on an organization's life that change what its people may do. */
type Verb = 'suspend' | 'reinstate' | 'deactivate' | 'restore';

const from: Readonly<Record<Verb, readonly OrganizationStatus[]>> = {
  suspend: ['active'],
  reinstate: ['suspended'],
  deactivate: ['active', 'suspended'],
  restore: ['deactivated'],
};

/** What can be done instead, for whoever tried something that the status does not allow. */
const possible: Readonly<Record<OrganizationStatus, string>> = {
  active: 'It can be suspended or deactivated.',
  suspended: 'It can be reinstated or deactivated.',
  deactivated: 'It can be restored until it is purged.',
};

/** Why something that needs an active organization is not possible. */
export function notActive(status: OrganizationStatus): DomainError {
  const instead = possible[status];
  return new DomainError('ORGANIZATION_NOT_ACTIVE', { status, instead });
}

function refusal(verb: Verb, status: OrganizationStatus): DomainError {
  const instead = possible[status];
  switch (verb) {
    case 'suspend':
      return status === 'suspended' ? new DomainError('ORGANIZATION_ALREADY_SUSPENDED') : notActive(status);
    case 'reinstate':
      return new DomainError('ORGANIZATION_NOT_SUSPENDED', { status, instead });
    case 'deactivate':
      return new DomainError('ORGANIZATION_ALREADY_DEACTIVATED', { instead });
    case 'restore':
      return new DomainError('ORGANIZATION_NOT_DEACTIVATED', { status, instead });
  }
}

/** @throws DomainError that says what is possible instead */
export function assertPossible(verb: Verb, status: OrganizationStatus): void {
  if (!from[verb].includes(status)) throw refusal(verb, status);
}

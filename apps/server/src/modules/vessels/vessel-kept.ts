import { DomainError } from '#kernel/domain-error';

/** The same ship twice in one organization, which may also be an archived one. */
export const vesselKept = {
  vessels_imo_number_key: ({ imoNumber }: { imoNumber?: string | undefined }) =>
    new DomainError('VESSEL_EXISTS', { imoNumber: imoNumber ?? '' }),
};

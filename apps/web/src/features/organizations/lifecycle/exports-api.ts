import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../lib/api.ts';
import { api, dataOf } from '../../../lib/api.ts';
import { saveFile } from '../../../lib/save-file.ts';

export type OrganizationExport = Schemas['OrganizationExport'];

const at = (id: string) => ({ params: { path: { id } } });

export const exportsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'exports', id],
    queryFn: () => dataOf(api.GET('/v1/admin/organizations/{id}/exports', at(id))),
  });

/** Has an export made, and gets the file of one. */
export function useExports(id: string) {
  const client = useQueryClient();
  const audited = () => client.invalidateQueries({ queryKey: ['audit'] });
  const request = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/admin/organizations/{id}/exports', at(id))),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: exportsQuery(id).queryKey }), audited()]),
  });
  const download = useMutation({ mutationFn: saveFile, onSuccess: audited });
  return { request, download };
}

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { answerOf, api, dataOf } from '../../lib/api.ts';
import { apiErrorFrom } from '../../lib/api-error.ts';
import { transport } from '../../lib/transport.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';

export type Approval = Schemas['Approval'];

export const approvalsKey = ['approvals'];
const at = (id: string) => ({ params: { path: { id } } });

export const approvalsQuery = (params: ListParams) =>
  queryOptions({
    queryKey: [...approvalsKey, 'list', params],
    queryFn: () => answerOf(api.GET('/v1/admin/approvals', { params: { query: params } })),
    placeholderData: keepPreviousData,
  });

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: [...approvalsKey, 'one', id],
    queryFn: () => dataOf(api.GET('/v1/admin/approvals/{id}', at(id))),
  });

export const approve = (id: string) => dataOf(api.POST('/v1/admin/approvals/{id}/approve', at(id)));
export const reject = (id: string, reason: string) =>
  dataOf(api.POST('/v1/admin/approvals/{id}/reject', { ...at(id), body: { reason } }));
export const cancel = (id: string) => dataOf(api.POST('/v1/admin/approvals/{id}/cancel', at(id)));

/** Sends the call that was approved, exactly as it was shown. @throws ApiError */
export async function carryOut({ call: { method, path, body } }: Approval): Promise<void> {
  const response = await transport(
    new Request(new URL(path, location.origin), {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  if (!response.ok) throw apiErrorFrom(response.status, await response.json().catch(() => null));
}

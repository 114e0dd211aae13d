import { Notice } from '../../ui/notice.tsx';
import type { ServiceOrder } from './api.ts';

/** What somebody should look at before they go on, and why an order was cancelled. */
export function OrderNotices({ order: { warnings, cancellationReason } }: { readonly order: ServiceOrder }) {
  return (
    <>
      {cancellationReason && (
        <Notice tone="blue" title="Cancelled">
          {cancellationReason}
        </Notice>
      )}
      {warnings.map(({ code, message }) => (
        <Notice key={code} tone="amber">
          {message}
        </Notice>
      ))}
    </>
  );
}

import { lazy, Suspense, useState } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { Move, ServiceOrder } from './api.ts';
import { moves, problemOfMove } from './service-order-words.ts';

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }));

/** What can be done with an order: what is possible now, and why the rest is not. */
export function ServiceOrderActions({ order }: { readonly order: ServiceOrder }) {
  const [move, setMove] = useState<Move | null>(null);
  const me = useMe();
  if (order.nextStatuses.length === 0) return null;
  const offered: readonly Move[] =
    order.status === 'PENDING' ? ['cancel', 'accept', 'complete'] : ['cancel', 'complete'];
  const usual: Move = order.status === 'PENDING' ? 'accept' : 'complete';
  return (
    <>
      {offered.map((one) => (
        <ActionButton
          key={one}
          primary={one === usual}
          disabledReason={
            problemOfMove(order, one) ??
            obstacle(me, { action: `service_order.${one}`, features: ['serviceOrders'] })
          }
          onClick={() => setMove(one)}
        >
          {moves[one].verb}…
        </ActionButton>
      ))}
      <Suspense>
        <MoveDialog order={order} move={move} onClose={() => setMove(null)} />
      </Suspense>
    </>
  );
}

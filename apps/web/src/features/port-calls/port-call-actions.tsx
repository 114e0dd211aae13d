import { lazy, Suspense, useState } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { PortCall } from './api.ts';
import type { StepStatus } from './port-call-words.ts';
import { problemOfStep, steps } from './port-call-words.ts';

const StatusDialog = lazy(async () => ({ default: (await import('./status-dialog.tsx')).StatusDialog }));

const order: readonly StepStatus[] = ['CANCELLED', 'ARRIVED', 'BERTHED', 'DEPARTED'];

/** The steps of a port call: those that are possible now, and why the others are not. */
export function PortCallActions({ call }: { readonly call: PortCall }) {
  const [step, setStep] = useState<StepStatus | null>(null);
  const hindered = obstacle(useMe(), { action: 'port_call.change_status', features: ['portCalls'] });
  if (call.nextStatuses.length === 0) return null;
  const usual = order.find((one) => one !== 'CANCELLED' && call.nextStatuses.includes(one));
  return (
    <>
      {order
        .filter((one) => one !== 'ARRIVED' || call.status === 'SCHEDULED')
        .map((one) => (
          <ActionButton
            key={one}
            primary={one === usual}
            disabledReason={problemOfStep(call, one) ?? hindered}
            onClick={() => setStep(one)}
          >
            {steps[one].verb}…
          </ActionButton>
        ))}
      <Suspense>
        <StatusDialog call={call} step={step} onClose={() => setStep(null)} />
      </Suspense>
    </>
  );
}

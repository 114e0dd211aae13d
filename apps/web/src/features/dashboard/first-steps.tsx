import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { Dashboard } from './api.ts';
import classes from './dashboard.module.css';

type Step = {
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  readonly verb: string;
  readonly to: string;
  readonly hindered: string | null;
};

type Props = { readonly steps: Dashboard['steps']; readonly withPortCalls: boolean };

/** Leads a new organization through what it needs; gone when all of it is done. */
export function FirstSteps({ steps, withPortCalls }: Props) {
  const me = useMe();
  const all: readonly Step[] = [
    {
      title: 'Add a vessel',
      text: 'The ships you look after. Port calls and service orders are planned for one of them.',
      done: steps.vessel,
      verb: 'Add vessel',
      to: paths.newVessel,
      hindered: obstacle(me, { action: 'vessel.create', takes: 'vessels' }),
    },
    ...(withPortCalls
      ? [
          {
            title: 'Plan a port call',
            text: 'Which ship, which port and when, by the clock of the port.',
            done: steps.portCall,
            verb: 'Plan port call',
            to: paths.newPortCall(),
            hindered: steps.vessel
              ? obstacle(me, {
                  action: 'port_call.create',
                  features: ['portCalls'],
                  takes: 'portCallsPerMonth',
                })
              : 'Add a vessel first.',
          },
        ]
      : []),
    ...(me.role === 'admin'
      ? [
          {
            title: 'Invite colleagues',
            text: 'Agents work with you; others may look without changing anything.',
            done: steps.colleagues,
            verb: 'Invite',
            to: paths.ownPeople(),
            hindered: obstacle(me, { action: 'invitation.send_own', takes: 'users' }),
          },
        ]
      : []),
  ];
  // Who may only look around has nothing to do here.
  if (me.role === 'user' || all.every(({ done }) => done)) return null;
  const next = all.findIndex(({ done }) => !done);
  return (
    <Card title="First steps" flush>
      <ol className={classes.rows}>
        {all.map((step, at) => (
          <li key={step.title} className={classes.step} data-done={step.done || undefined}>
            {step.done ? (
              <IconCircleCheckFilled size={18} className={classes.done} aria-label="Done" role="img" />
            ) : (
              <IconCircle size={18} stroke={1.6} className={classes.todo} aria-hidden />
            )}
            <span className={classes.what}>
              <span className={classes.name}>{step.title}</span>
              <span className={classes.meta}>{step.text}</span>
            </span>
            {!step.done && (
              <ActionButton primary={at === next} to={step.to} disabledReason={step.hindered}>
                {step.verb}
              </ActionButton>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

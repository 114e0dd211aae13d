import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instantAt, wallTime } from '../../lib/wall-time.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { WallTimeInput } from '../../ui/entity-form/wall-time-input.tsx';
import { toast } from '../../ui/toast.tsx';
import type { PortCall, PortCallChange } from './api.ts';
import { portQuery, usePortCallCommands, useZoneOf } from './api.ts';
import { PortCallFields } from './port-call-fields.tsx';
import { portCallPlan, portCallProblems, portCallValues } from './port-call-values.ts';
import { clockOf } from './port-call-words.ts';

type Props = { readonly call: PortCall };

/** Changes what is not settled yet: all of a plan, and later what is still open and the times that were recorded. */
export function PortCallForm({ call }: Props) {
  return call.status === 'SCHEDULED' ? <PlanForm call={call} /> : <CourseForm call={call} />;
}

function useSave({ id, version }: PortCall) {
  const { update } = usePortCallCommands();
  return async (change: PortCallChange) => {
    const { reference } = await update.mutateAsync({ id, version, ...change });
    toast({ message: `${reference} is saved` });
  };
}

function PlanForm({ call }: Props) {
  const save = useSave(call);
  const zoneOf = useZoneOf();
  const [code, setCode] = useState(call.port);
  const { data: port = null } = useQuery(portQuery(code));
  const clock = code === call.port ? clockOf(call) : port && { place: port.name, zone: port.timezone };
  const form = useEntityForm({
    initialValues: portCallValues(call),
    validate: portCallProblems,
    submit: async (values) => save(portCallPlan(values, await zoneOf(values.port))),
  });
  form.form.watch('port', ({ value }) => setCode(value));
  return (
    <EntityForm form={form} verb="Save changes" needsChange guarded>
      <PortCallFields
        form={form.form}
        clock={clock}
        known={{
          vessel: { value: call.vesselId, label: `${call.vessel.name} · IMO ${call.vessel.imoNumber}` },
          port: { value: call.port, label: `${call.portName} · ${call.port}` },
        }}
      />
    </EntityForm>
  );
}

const times = [
  { key: 'ata', label: 'Arrived' },
  { key: 'atb', label: 'Berthed' },
  { key: 'atd', label: 'Departed' },
] as const;

function CourseForm({ call }: Props) {
  const save = useSave(call);
  const zone = call.portTimezone;
  const isOver = call.nextStatuses.length === 0;
  const wall = (at: string | null) => (at === null ? '' : wallTime(at, zone));
  const initialValues = {
    ata: wall(call.ata),
    atb: wall(call.atb),
    atd: wall(call.atd),
    etd: wall(call.etd),
    terminal: call.terminal ?? '',
    notes: call.notes ?? '',
  };
  const form = useEntityForm({
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        times
          .filter(({ key }) => call[key] !== null && values[key] === '')
          .map(({ key }) => [key, 'Enter when it happened']),
      ),
    submit: (values) =>
      save({
        notes: values.notes.trim() || null,
        ...(isOver
          ? {}
          : {
              terminal: values.terminal.trim() || null,
              etd: values.etd === '' ? null : instantAt(values.etd, zone),
            }),
        // What was not touched keeps its seconds.
        ...Object.fromEntries(
          times
            .filter(({ key }) => values[key] !== initialValues[key])
            .map(({ key }) => [key, instantAt(values[key], zone)]),
        ),
      }),
  });
  const clock = clockOf(call);
  return (
    <EntityForm form={form} verb="Save changes" needsChange guarded>
      {call.status !== 'CANCELLED' &&
        times.map(
          ({ key, label }) =>
            call[key] !== null && (
              <WallTimeInput
                key={key}
                label={label}
                required
                clock={clock}
                {...form.form.getInputProps(key)}
              />
            ),
        )}
      {!isOver && (
        <>
          <WallTimeInput label="ETD" clock={clock} {...form.form.getInputProps('etd')} />
          <TextInput label="Terminal or berth" maxLength={120} {...form.form.getInputProps('terminal')} />
        </>
      )}
      <Textarea
        label="Notes"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        {...form.form.getInputProps('notes')}
      />
    </EntityForm>
  );
}

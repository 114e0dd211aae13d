import { SegmentedControl, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { portCallSource, portSource } from '../../lib/entity-sources.ts';
import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import type { Choice } from '../../lib/places.ts';
import { serviceChoices } from '../../lib/services.ts';
import { EntitySelect } from '../../ui/entity-form/entity-select.tsx';
import type { RfqValues } from './rfq-values.ts';

type Props = { readonly form: UseFormReturnType<RfqValues>; readonly portCall?: Choice | undefined };

/** Which service, and for what: a port call, or a port where none is planned yet. */
export function WhatFor({ form, portCall }: Props) {
  const withoutCalls = closedFeature(useMe(), 'portCalls') !== null;
  const { values, errors, setFieldValue } = form;
  return (
    <>
      <Select
        label="Service"
        required
        placeholder="What is needed"
        searchable
        allowDeselect={false}
        nothingFoundMessage="Nothing found"
        data={[...serviceChoices]}
        {...form.getInputProps('serviceType')}
        value={values.serviceType || null}
      />
      {!withoutCalls && (
        <SegmentedControl
          size="xs"
          w="fit-content"
          aria-label="What it is for"
          data={[
            { value: 'port_call', label: 'For a port call' },
            { value: 'port', label: 'For a port' },
          ]}
          value={values.where}
          onChange={(where) => setFieldValue('where', where as RfqValues['where'])}
        />
      )}
      {values.where === 'port_call' ? (
        <EntitySelect
          source={portCallSource}
          size="xs"
          label="Port call"
          value={values.portCallId || null}
          onChange={(id) => setFieldValue('portCallId', id ?? '')}
          error={errors.portCallId}
          known={portCall}
        />
      ) : (
        <EntitySelect
          source={portSource}
          size="xs"
          label="Port"
          value={values.port || null}
          onChange={(code) => setFieldValue('port', code ?? '')}
          error={errors.port}
        />
      )}
    </>
  );
}

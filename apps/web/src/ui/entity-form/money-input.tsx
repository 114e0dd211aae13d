import { Group, NumberInput } from '@mantine/core';
import { exponentOf } from '@porttask/contracts/currency';
import type { ReactNode } from 'react';
import { CurrencySelect } from './place-selects.tsx';

/** An amount as it is typed: in whole units, with the point of the currency. */
export type MoneyValue = { readonly amount: string; readonly currency: string };

type Props = {
  readonly label: string;
  readonly value: MoneyValue;
  readonly onChange: (value: MoneyValue) => void;
  readonly amountError?: ReactNode;
  readonly currencyError?: ReactNode;
  readonly size?: 'xs' | 'sm';
  readonly autoFocus?: boolean;
};

/** An amount with its currency, which says how many digits stand after the point. */
export function MoneyInput({
  label,
  value,
  onChange,
  amountError,
  currencyError,
  size = 'xs',
  autoFocus,
}: Props) {
  const digits = exponentOf(value.currency);
  return (
    <Group gap="md" grow preventGrowOverflow={false} align="flex-start" wrap="nowrap">
      <NumberInput
        label={label}
        required
        size={size}
        min={0}
        max={1_000_000_000}
        clampBehavior="none"
        allowNegative={false}
        decimalScale={digits}
        valueIsNumericString
        hideControls
        thousandSeparator=","
        inputMode="decimal"
        data-autofocus={autoFocus || undefined}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount: String(amount) })}
        error={amountError}
        styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      />
      <CurrencySelect
        required
        size={size}
        value={value.currency}
        onChange={(currency) => onChange({ ...value, currency })}
        error={currencyError}
      />
    </Group>
  );
}

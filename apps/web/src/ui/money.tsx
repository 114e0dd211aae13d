import type { Money } from '../lib/money.ts';
import { formatMoney } from '../lib/money.ts';

type Props = { readonly of: Money | null; readonly none?: string };

/** An amount in the viewer's way of writing it. Zero, and no amount at all, look different. */
export function MoneyText({ of, none = '—' }: Props) {
  return (
    <span className="numbers" style={{ whiteSpace: 'nowrap' }}>
      {of ? formatMoney(of) : none}
    </span>
  );
}

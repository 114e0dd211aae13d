import type { Rules } from './en-16931.ts';
import { all, text } from './ubl-reader.ts';

/** BR-DEC: amounts have two digits after the point at most. All are in the one currency of the document. */
export const decimalRules: Rules = ({ root }) => {
  const amounts = all(root, '*').filter((one) => one.hasAttribute('currencyID'));
  const currency = text(root, 'DocumentCurrencyCode');
  return {
    'BR-DEC': amounts.every((one) => /^-?\d+(\.\d{1,2})?$/.test(one.textContent ?? '')),
    'one currency': amounts.every((one) => one.getAttribute('currencyID') === currency),
  };
};

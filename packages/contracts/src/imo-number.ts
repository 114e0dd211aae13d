/**
 * Why a text is no IMO ship number, or null. Seven digits, of which the last is the last digit of the sum of the others times
 * 7, 6, 5, 4, 3 and 2 (IMO resolution A.1117(30)).
 */
export function problemOfImoNumber(text: string): string | null {
  if (!/^\d{7}$/.test(text)) return 'must have 7 digits, like 9074729';
  const sum = [7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  const check = sum % 10;
  return check === Number(text[6])
    ? null
    : `has a wrong digit: an IMO number that begins with ${text.slice(0, 6)} ends with ${check}`;
}

/** Digits alone of what people type: "IMO 9074729". */
export const imoDigits = (typed: string): string => typed.trim().replace(/^IMO[\s.:-]*/i, '');

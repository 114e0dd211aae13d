import { dictionary } from '@zxcvbn-ts/language-common';
import { DomainError } from '#kernel/domain-error';

const common = new Set(dictionary['passwords-common']);

/** A password with the decoration people add to make a weak one look strong taken off: `P4ssword2026!` -> `password`. */
function bare(password: string): string {
  return password
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's')
    .replaceAll('7', 't')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll(/[^\p{L}]/gu, '');
}

const isRepetition = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/su.test(text);

function isRun(text: string): boolean {
  const steps = [...text].map(
    (symbol, at, all) => (all[at + 1]?.codePointAt(0) ?? 0) - (symbol.codePointAt(0) ?? 0),
  );
  const even = steps.slice(0, -1).filter((step) => Math.abs(step) <= 1).length;
  return even >= text.length - 2;
}

/** Words of at least four letters that an attacker who knows the account would try first. */
function contextWords(context: readonly string[]): string[] {
  return ['porttask', ...context]
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4);
}

/**
 * Why a new password may not be used, or null. Length is checked by the contract; there are no composition rules (P2).
 * @param context the person's name and address, and the organization's name
 */
export function passwordProblem(password: string, context: readonly string[]): string | null {
  const lower = password.toLowerCase();
  const core = bare(password);
  if (common.has(lower) || common.has(core) || isRepetition(lower) || isRun(lower)) {
    return 'is one of the passwords that are tried first; choose another one';
  }
  const word = contextWords(context).find((candidate) => lower.includes(candidate));
  if (word) return `must not contain "${word}", which others can guess`;
  return null;
}

/** @throws DomainError VALIDATION_ERROR on `password` */
export function assertGoodPassword(password: string, context: readonly string[]): void {
  const problem = passwordProblem(password, context);
  if (problem) throw new DomainError('VALIDATION_ERROR', {}, [{ field: 'password', message: problem }]);
}

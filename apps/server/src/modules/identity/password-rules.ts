import { dictionary } from '@zxcvbn-ts/language-common';
import { DomainError } from '#kernel/domain-error';

const common = new Set(dictionary['passwords-common']);

/** Letters that digits and signs stand for, when people make a weak password look strong. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const undisguised = (text: string): string =>
  text.replaceAll(/[013457@$]/g, (sign) => disguises[sign] ?? '').replaceAll(/[^\p{L}]/gu, '');

/** Signs around a word that do not make it any harder to guess: a year, a few digits, exclamation marks. */
const mostDecoration = 8;

/** What is left of a password without the usual ways to lengthen a weak one: `P4ssword2026!` -> `password`. */
function cores(lower: string): string[] {
  const word = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const once = lower.replace(/^(.+?)[^\p{L}\p{N}]*\1+$/su, '$1');
  const near = lower.length - word.length <= mostDecoration ? [word, undisguised(word)] : [];
  // Nothing is left of a password without letters, which says nothing about it.
  return [lower, undisguised(lower), once, ...near].filter((core) => core !== '');
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
  if (cores(lower).some((core) => common.has(core)) || isRepetition(lower) || isRun(lower)) {
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

import { isDeepStrictEqual } from 'node:util';

/** Some fields as they were, and as they become. */
export type FieldChange<T> = { readonly before: Partial<T>; readonly after: Partial<T> };

/** What a patch changes of an entity; null when nothing. Fields that are left out, or undefined, stay as they are. */
export function changedFields<T extends object>(
  current: T,
  wanted: { readonly [K in keyof T]?: T[K] | undefined },
): FieldChange<T> | null {
  const names = (Object.keys(wanted) as (keyof T)[]).filter(
    (name) => wanted[name] !== undefined && !isDeepStrictEqual(wanted[name], current[name]),
  );
  const pick = (from: typeof wanted) =>
    Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>;
  return names.length === 0 ? null : { before: pick(current), after: pick(wanted) };
}

import type { LinkProps as RouterLinkProps } from '@tanstack/react-router';
import { Link as RouterLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { parseSearch } from '../lib/url-search.ts';

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** An address of `lib/paths`, with its search. */
  readonly to: string;
  readonly replace?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A link within the app, without a page load. Addresses are plain texts, so that patterns can be given any. */
export function Link({ to, ...rest }: LinkProps) {
  const at = to.indexOf('?');
  const [path, query] = at < 0 ? [to, ''] : [to.slice(0, at), to.slice(at)];
  // Else the router calls every link current whose address the present one begins with.
  const activeOptions = { exact: true, includeSearch: true };
  const props = {
    ...rest,
    to: path,
    search: parseSearch(query),
    activeOptions,
  } as unknown as RouterLinkProps;
  return <RouterLink {...props} />;
}

import { Anchor } from '@mantine/core';
import type { LinkProps } from './link.tsx';
import { Link } from './link.tsx';

/** A link among words, in their size. */
export function TextLink(props: LinkProps) {
  return <Anchor component={Link} inherit {...props} />;
}

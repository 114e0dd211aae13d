import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { likeItQuery } from './api.ts';

type Props = {
  readonly plan: { readonly vesselId: string; readonly port: string; readonly eta: string };
};

/** Tells of a port call that is much like the one being planned. It hinders nobody: ferries and ships that shift call twice. */
export function LikeItNotice({ plan }: Props) {
  const [settled] = useDebouncedValue(plan, 300);
  const { data: found } = useQuery(likeItQuery(settled));
  if (!found) return null;
  return (
    <Notice tone="amber" alert title="There may be such a port call already">
      <TextLink to={paths.portCall(found.id)}>{found.reference}</TextLink>: {found.vessel.name} at{' '}
      {found.portName}, ETA <ZonedTime at={found.eta} zone={found.portTimezone} />. You can plan another one.
    </Notice>
  );
}

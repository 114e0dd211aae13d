import { Stack, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import { mailQuery } from './api.ts';
import { textWithLinks } from './mail-text.ts';
import classes from './settings.module.css';

/** A mail as its reader sees it, with links that can be opened. */
export function MailPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(mailQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const otherLinks = data.links.filter((link) => !data.text?.includes(link));
  return (
    <Stack gap="lg">
      <Peek title={data.subject} badge={<StatusBadge status={data.status} />} id={data.id} />
      {data.error && (
        <Notice tone="red" title="It could not be sent">
          {data.error}
        </Notice>
      )}
      <Facts
        facts={[
          { label: 'From', value: data.senderName ?? 'PortTask' },
          { label: 'To', value: data.to },
          { label: 'Written', value: <Time at={data.createdAt} as="minute" /> },
          ...(data.sentAt ? [{ label: 'Sent', value: <Time at={data.sentAt} as="minute" /> }] : []),
        ]}
      />
      {data.text === null ? (
        <Notice tone="blue" title="Its text is not shown">
          Mails that were really sent keep their links to themselves.
        </Notice>
      ) : (
        <div className={classes.mail}>
          {textWithLinks(data.text).map(({ text, href, at }) =>
            href ? (
              <a key={at} href={href}>
                {text}
              </a>
            ) : (
              <span key={at}>{text}</span>
            ),
          )}
        </div>
      )}
      {otherLinks.length > 0 && (
        <div>
          <Title order={3} mb="xs">
            Links
          </Title>
          <ul className={classes.links}>
            {otherLinks.map((link) => (
              <li key={link}>
                <a href={link}>
                  <IconExternalLink size={15} aria-hidden />
                  <span>{link}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

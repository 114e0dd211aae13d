import { Button, CopyButton, Group, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { Notice } from './notice.tsx';
import classes from './secret-once.module.css';

type Props = {
  readonly secrets: readonly string[];
  /** What they are for, and that they are not shown again. */
  readonly notice: string;
  readonly fileName: string;
};

/** Secrets that are shown this one time: to copy, or to keep as a file. */
export function SecretOnce({ secrets, notice, fileName }: Props) {
  const text = `${secrets.join('\n')}\n`;
  return (
    <Stack gap="sm">
      <Notice tone="amber">{notice}</Notice>
      <ul className={classes.secrets} data-many={secrets.length > 1 || undefined}>
        {secrets.map((secret) => (
          <li key={secret}>
            <code>{secret}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="sm"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
          onClick={() => download(fileName, text)}
        >
          Download
        </Button>
      </Group>
    </Stack>
  );
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}

import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { shortId } from '../lib/ids.ts';
import classes from './copyable-id.module.css';

type Props = { readonly id: string; readonly whole?: boolean };

/** An id in short; a press copies the whole one. */
export function CopyableId({ id, whole = false }: Props) {
  return (
    <CopyButton value={id} timeout={1600}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : `Copy ${id}`} maw={440} multiline>
          <UnstyledButton className={classes.id} onClick={copy}>
            <span className="visually-hidden">Copy </span>
            <span className={whole ? classes.whole : undefined}>{whole ? id : shortId(id)}</span>
            {copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
            <span aria-live="polite" className="visually-hidden">
              {copied ? 'Copied' : ''}
            </span>
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}

import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';
import classes from './toolbar.module.css';

type Props = { readonly label: string; readonly value: string; readonly onSearch: (text: string) => void };

/** Searches while one types, a moment after the last key. `/` goes here. */
export function SearchField({ label, value, onSearch }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = useRef(onSearch);
  useEffect(() => {
    send.current = onSearch;
  });
  useEffect(() => {
    // The address changed by other means: a chip was closed, or somebody went back.
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    const trimmed = text.trim();
    if (trimmed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = trimmed;
      send.current(trimmed);
    }, 180);
    return () => clearTimeout(timer);
  }, [text]);
  useShortcut('list.search', () => input.current?.select());
  return (
    <TextInput
      ref={input}
      type="search"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text === '') input.current?.blur();
        if (event.key === 'Escape') setText('');
      }}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        text ? (
          <CloseButton size={24} aria-label="Clear search" onClick={() => setText('')} />
        ) : (
          <Kbd className={classes.slash} aria-hidden>
            /
          </Kbd>
        )
      }
    />
  );
}

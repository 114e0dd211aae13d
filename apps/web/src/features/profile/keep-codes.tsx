import { Button, Group, Stack, Text } from '@mantine/core';
import { SecretOnce } from '../../ui/secret-once.tsx';

type Props = {
  /** "The passkey is set up." */
  readonly done: string;
  readonly codes: readonly string[];
  readonly onDone: () => void;
};

/** Recovery codes after the first factor. With those after it there is nothing to keep. */
export function KeepCodes({ done, codes, onDone }: Props) {
  if (codes.length === 0) {
    return (
      <Stack gap="md">
        <Text size="sm">{done} Your recovery codes go on being good.</Text>
        <Group>
          <Button size="sm" onClick={onDone}>
            Done
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Text size="sm">{done} Keep these codes for the day it is lost.</Text>
      <SecretOnce
        secrets={codes}
        fileName="porttask-recovery-codes.txt"
        notice="They are shown this one time. Each works once, in place of your second factor."
      />
      <Group>
        <Button size="sm" onClick={onDone}>
          I have kept them
        </Button>
      </Group>
    </Stack>
  );
}

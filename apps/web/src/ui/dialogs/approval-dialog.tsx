import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { api, dataOf } from '../../lib/api.ts';
import type { ApprovalNeed } from '../../lib/approval.ts';
import { approvalQuestion } from '../../lib/approval.ts';
import { paths } from '../../lib/paths.ts';
import { phraseFor } from '../../lib/phrase-for.ts';
import { useStore } from '../../lib/store.ts';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { toast } from '../toast.tsx';

const close = () => approvalQuestion.set(null);

/** Opens by itself when a call needs a second Super Admin, and asks the others for exactly that call. */
export function ApprovalDialog() {
  const need = useStore(approvalQuestion);
  return (
    <Modal
      opened={need !== null}
      onClose={close}
      title="A second Super Admin has to approve this"
      zIndex={390}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {need && <ApprovalForm need={need} />}
    </Modal>
  );
}

/** "make {user} a Super Admin" -> "make a user a Super Admin". */
const inWords = (action: string): string =>
  phraseFor(action).tried.replaceAll(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) =>
    `${/[aeio]/.test(first) ? 'an' : 'a'} ${first}${rest}`.replaceAll('_', ' '),
  );

function ApprovalForm({ need: { action, input } }: { readonly need: ApprovalNeed }) {
  const given = typeof input.reason === 'string' ? input.reason : '';
  const form = useEntityForm({
    initialValues: { reason: given },
    validate: ({ reason }) => (reason.trim().length < 5 ? { reason: 'Write at least 5 characters' } : {}),
    async submit({ reason }) {
      const { id } = await dataOf(
        api.POST('/v1/admin/approvals', { body: { action, input, reason: reason.trim() } }),
      );
      close();
      toast({
        message: 'The other Super Admins were asked',
        link: { to: paths.approval(id), label: 'Open' },
      });
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">
        Nothing was done yet. You are about to {inWords(action)}. When somebody else approves it, you carry it
        out from the page of the request: exactly this, once, within 24 hours.
      </Text>
      <EntityForm form={form} verb="Ask for approval" size="sm" inDialog onCancel={close}>
        <Textarea
          size="sm"
          label="Reason"
          description="The other Super Admins read it"
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={500}
          data-autofocus
          {...form.form.getInputProps('reason')}
        />
      </EntityForm>
    </Stack>
  );
}

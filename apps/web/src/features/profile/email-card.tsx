import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Time } from '../../ui/time.tsx';
import { toastError } from '../../ui/toast.tsx';
import { changeEmail, myEmailQuery, withdrawEmail } from './api.ts';

/** The address one signs in with. Another one counts when the link mailed to it was followed. */
export function EmailCard() {
  const { data, error, refetch } = useQuery(myEmailQuery);
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: withdrawEmail,
    onSuccess: (state) => client.setQueryData(myEmailQuery.queryKey, state),
    onError: toastError,
  });
  const form = useEntityForm({
    initialValues: { email: '' },
    validate: ({ email }) => (email.trim() === '' ? { email: 'Enter the new address' } : {}),
    async submit({ email }) {
      client.setQueryData(myEmailQuery.queryKey, await changeEmail(email.trim()));
      form.form.reset();
    },
  });
  return (
    <Card
      title="Email"
      description="You sign in with it, and mails go there. A new one is used once you follow the link we mail to it; the old one is told."
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Stack gap="md">
          {data.pending && (
            <Notice
              tone="blue"
              title={`${data.pending.email} waits to be confirmed`}
              action={
                <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
                  Withdraw
                </Button>
              }
            >
              Follow the link in the mail to it. It works until{' '}
              <Time at={data.pending.expiresAt} as="minute" />; until then you sign in with {data.email}.
            </Notice>
          )}
          <EntityForm form={form} verb="Send link">
            <TextInput
              label="New address"
              type="email"
              autoComplete="email"
              placeholder={data.email}
              {...form.form.getInputProps('email')}
            />
          </EntityForm>
        </Stack>
      ) : (
        <Loading />
      )}
    </Card>
  );
}

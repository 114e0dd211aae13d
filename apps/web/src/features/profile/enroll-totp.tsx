import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { CodeInput } from '../../ui/entity-form/code-input.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { confirmTotp, offerTotp } from './api.ts';
import { KeepCodes } from './keep-codes.tsx';
import classes from './profile.module.css';
import { QrCode } from './qr-code.tsx';

type Props = { readonly onDone: () => void; readonly onCancel?: () => void };

/** Scan, confirm with the first code, keep the recovery codes. */
export function EnrollTotp({ onDone, onCancel }: Props) {
  // A new secret for each attempt: never kept, never fetched twice by itself.
  const offer = useQuery({
    queryKey: ['me', 'mfa', 'offer'],
    queryFn: offerTotp,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const form = useEntityForm({
    initialValues: { code: '' },
    validate: ({ code }) => (code.trim() === '' ? { code: 'Enter the code' } : {}),
    async submit({ code }) {
      const { recoveryCodes } = await confirmTotp(code.trim());
      setCodes(recoveryCodes);
    },
    onError(error) {
      if (error.code !== 'INVALID_CODE') return false;
      form.form.setFieldError('code', 'That code is not right. Enter the one shown now.');
      return true;
    },
  });
  if (codes !== null) return <KeepCodes done="The authenticator is set up." codes={codes} onDone={onDone} />;
  if (offer.isError) return <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />;
  if (!offer.data) return <Loading />;
  return (
    <Stack gap="md">
      <div className={classes.enroll}>
        <QrCode text={offer.data.uri} label="QR code for your authenticator app" />
        <ol className={classes.steps}>
          <li>Open an authenticator app and add an account.</li>
          <li>
            Scan the picture, or type this key: <CopyableId id={offer.data.secret} whole />
          </li>
          <li>Enter the six digits the app shows.</li>
        </ol>
      </div>
      <EntityForm form={form} verb="Confirm code" size="sm" onCancel={onCancel}>
        <CodeInput label="Code" {...form.form.getInputProps('code')} onComplete={form.onSubmit} />
      </EntityForm>
    </Stack>
  );
}

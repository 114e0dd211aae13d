import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { EntityForm } from '../../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../../ui/entity-form/use-entity-form.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Narrow } from '../../../ui/page/page.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Organization } from '../api.ts';
import type { Domain } from './api.ts';
import { domainsQuery, useDomainCommands } from './api.ts';
import { DomainRow } from './domain-row.tsx';
import classes from './domains.module.css';

/** Domains of an organization: which are its own, and how others become so. */
export function DomainsPart({ organization }: { readonly organization: Organization }) {
  const { id, name } = organization;
  const { data, error, refetch } = useQuery(domainsQuery(id));
  const { verify, remove } = useDomainCommands(id);
  const [asked, setAsked] = useState<{ readonly what: 'vouch' | 'remove'; readonly domain: Domain } | null>(
    null,
  );
  const close = () => setAsked(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Narrow>
      <Card
        title="Domains"
        description="A verified domain belongs to this organization alone. The primary one is what it is known by."
        flush
      >
        <ul className={classes.list}>
          {data.map((domain) => (
            <DomainRow
              key={domain.id}
              organizationId={id}
              domain={domain}
              onVouch={() => setAsked({ what: 'vouch', domain })}
              onRemove={() => setAsked({ what: 'remove', domain })}
            />
          ))}
        </ul>
        <AddDomain organizationId={id} />
      </Card>
      <ConsequenceDialog
        title={`Verify ${asked?.domain.domain ?? ''}`}
        opened={asked?.what === 'vouch'}
        onClose={close}
        tone="plain"
        description={`Without looking into the DNS, on your word. From then on no other organization can have this domain.`}
        reasonHint="How you know that it is theirs; kept in the audit log"
        verb="Verify domain"
        onConfirm={async ({ reason }) => {
          const { domain } = await verify.mutateAsync({ domainId: asked?.domain.id ?? '', reason });
          close();
          toast({ message: `${domain} is verified` });
        }}
      />
      <ConfirmDialog
        title={`Remove ${asked?.domain.domain ?? ''}`}
        opened={asked?.what === 'remove'}
        onClose={close}
        verb="Remove domain"
        onConfirm={() => remove.mutateAsync(asked?.domain.id ?? '')}
      >
        {asked?.domain.status === 'verified'
          ? `It no longer counts as a domain of ${name}, and another organization can verify it. To get it back it has to be verified again.`
          : 'The claim goes, and its TXT record proves nothing any more.'}
      </ConfirmDialog>
    </Narrow>
  );
}

function AddDomain({ organizationId }: { readonly organizationId: string }) {
  const { add } = useDomainCommands(organizationId);
  const form = useEntityForm({
    initialValues: { domain: '' },
    validate: ({ domain }) => (domain.trim() === '' ? { domain: 'Enter a domain, like agency.example' } : {}),
    async submit({ domain }) {
      await add.mutateAsync(domain.trim());
      form.form.reset();
    },
    onError(error) {
      if (error.code !== 'DOMAIN_TAKEN' && error.code !== 'DOMAIN_ALREADY_ADDED') return false;
      form.form.setFieldError('domain', error.message);
      return true;
    },
  });
  return (
    <div className={classes.add}>
      <EntityForm form={form} verb="Add domain">
        <TextInput
          label="Another domain"
          description="It is pending until its DNS proves it, or you vouch for it"
          placeholder="agency.example"
          maxLength={253}
          autoComplete="off"
          spellCheck={false}
          {...form.form.getInputProps('domain')}
        />
      </EntityForm>
    </div>
  );
}

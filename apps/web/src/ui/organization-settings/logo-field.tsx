import { Button, FileButton, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { isApiError, messageOf } from '../../lib/api-error.ts';
import { fieldSentence } from '../../lib/words.ts';
import { brandLook } from '../branding/brand-look.ts';
import { OrganizationMark } from '../branding/organization-mark.tsx';
import { Card } from '../card.tsx';
import { Notice } from '../notice.tsx';
import { toast } from '../toast.tsx';
import type { SettingsOrganization } from './settings-place.ts';
import { useSettingsPlace } from './settings-place.ts';

const takes = 'image/png,image/jpeg,image/webp';
const limitBytes = 1024 * 1024;

/** What the server says of the file, as a sentence about the picture. */
function problemOf(error: unknown): string {
  if (!isApiError(error)) return messageOf(error);
  const [detail] = error.details;
  if (detail) return `The picture ${detail.message}.`;
  return error.code === 'UNSUPPORTED_MEDIA_TYPE' ? 'Choose a PNG, JPEG or WebP picture.' : error.message;
}

/** The logo is saved as soon as it is chosen, because the server has to look at it. */
export function LogoCard({ organization }: { readonly organization: SettingsOrganization }) {
  const { branding } = organization;
  const { putLogo, removeLogo } = useSettingsPlace();
  // Changed at once, beside the form.
  const upload = useMutation({ mutationFn: putLogo });
  const remove = useMutation({ mutationFn: removeLogo });
  const choose = (file: File | null) => {
    if (file === null) return;
    remove.reset();
    upload.mutate(file, { onSuccess: () => toast({ message: 'The logo is saved' }) });
  };
  const problem = upload.error ?? remove.error;
  const isTooLarge = (upload.variables?.size ?? 0) > limitBytes && upload.isError;
  return (
    <Card title="Logo" description="PNG, JPEG or WebP, up to 1 MiB. Shown on white, at most 180 × 44 pixels.">
      <Group gap="md" style={brandLook(branding)}>
        <OrganizationMark branding={branding} size="md" />
        <Group gap="xs">
          <FileButton onChange={choose} accept={takes} inputProps={{ 'aria-label': 'Logo file' }}>
            {(props) => (
              <Button variant="default" loading={upload.isPending} {...props}>
                {branding.logoUrl === null ? 'Upload logo' : 'Replace logo'}
              </Button>
            )}
          </FileButton>
          {branding.logoUrl !== null && (
            <Button
              variant="subtle"
              color="gray"
              loading={remove.isPending}
              onClick={() => {
                upload.reset();
                remove.mutate(undefined, { onSuccess: () => toast({ message: 'The logo is gone' }) });
              }}
            >
              Remove logo
            </Button>
          )}
        </Group>
      </Group>
      {branding.logoUrl === null && (
        <Text size="xs" c="dimmed" mt="xs">
          Without one the first letter of the display name stands in its place.
        </Text>
      )}
      {problem && (
        <div style={{ marginTop: 12 }}>
          <Notice tone="red" alert>
            {isTooLarge ? 'The file is larger than 1 MiB.' : fieldSentence(problemOf(problem))}
          </Notice>
        </div>
      )}
    </Card>
  );
}

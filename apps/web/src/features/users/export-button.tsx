import { IconDownload } from '@tabler/icons-react';
import { useMe } from '../../lib/me.ts';
import { askForStepUp } from '../../lib/step-up.ts';
import type { ListParams } from '../../ui/list-page/list-url.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { exportPath } from './api.ts';

/** More rows than this need a fresh proof of identity. */
const withoutProof = 1_000;

type Props = { readonly params: ListParams; readonly total: number | undefined };

/** Saves what the list shows as a file. A plain download cannot be asked for a proof, so that is asked for before. */
export function ExportButton({ params, total = 0 }: Props) {
  const { session } = useMe();
  const save = async () => {
    const proven = new Date(session.stepUpUntil).getTime() > Date.now();
    if (total > withoutProof && !proven && !(await askForStepUp())) return;
    const link = document.createElement('a');
    link.href = exportPath(params);
    link.download = '';
    link.click();
  };
  return (
    <ActionButton
      icon={<IconDownload size={16} />}
      onClick={() => void save()}
      disabledReason={total === 0 ? 'There is nothing to export.' : null}
    >
      Export CSV
    </ActionButton>
  );
}

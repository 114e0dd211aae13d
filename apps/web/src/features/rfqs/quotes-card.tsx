import { lazy, Suspense, useState } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { formatMoney } from '../../lib/money.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Quote, RfqWithQuotes } from './api.ts';
import { useRfqCommands } from './api.ts';
import { QuotesTable, RowButton } from './quotes-table.tsx';
import { problemOfDeciding, problemOfQuoting, quotedWords } from './rfq-words.ts';

const RecordQuoteDialog = lazy(async () => ({
  default: (await import('./record-quote-dialog.tsx')).RecordQuoteDialog,
}));
const AwardDialog = lazy(async () => ({ default: (await import('./award-dialog.tsx')).AwardDialog }));

/** The quotes side by side, with what can be done: record one, take one, award one. */
export function QuotesCard({ rfq }: { readonly rfq: RfqWithQuotes }) {
  const me = useMe();
  const { withdraw } = useRfqCommands();
  const [quoting, setQuoting] = useState<string | null>(null);
  const [awarding, setAwarding] = useState<Quote | null>(null);
  const [withdrawing, setWithdrawing] = useState<Quote | null>(null);
  const decided = problemOfDeciding(rfq) !== null;
  const noQuotes =
    problemOfQuoting(rfq) ?? obstacle(me, { action: 'rfq.record_quote', features: ['rfqs', 'vendors'] });
  const mayAward = obstacle(me, { action: 'rfq.award', features: ['rfqs'] }) === null;
  const mayWithdraw = obstacle(me, { action: 'rfq.withdraw_quote', features: ['rfqs', 'vendors'] }) === null;
  const actions = (vendorId: string, quote: Quote | null) => {
    if (!quote)
      return (
        noQuotes === null && (
          <RowButton
            label={`Record quote of ${rfq.vendors.find(({ id }) => id === vendorId)?.name}`}
            onClick={() => setQuoting(vendorId)}
          >
            Record quote…
          </RowButton>
        )
      );
    return (
      <>
        {mayWithdraw && (
          <RowButton
            quiet
            label={`Withdraw quote of ${quote.vendor.name}`}
            onClick={() => setWithdrawing(quote)}
          >
            Withdraw…
          </RowButton>
        )}
        {mayAward && !quote.expired && (
          <RowButton label={`Award to ${quote.vendor.name}`} onClick={() => setAwarding(quote)}>
            Award…
          </RowButton>
        )}
      </>
    );
  };
  return (
    <Card
      title="Quotes"
      description={quotedWords(rfq)}
      flush
      action={
        !decided && (
          <ActionButton primary disabledReason={noQuotes} onClick={() => setQuoting('')}>
            Record quote…
          </ActionButton>
        )
      }
    >
      <QuotesTable rfq={rfq} actions={decided ? undefined : actions} />
      <Suspense>
        <RecordQuoteDialog
          rfq={rfq}
          currency={me.organization?.currency ?? 'EUR'}
          vendorId={quoting}
          onClose={() => setQuoting(null)}
        />
        <AwardDialog rfq={rfq} quote={awarding} onClose={() => setAwarding(null)} />
      </Suspense>
      <ConfirmDialog
        title={`Withdraw the quote of ${withdrawing?.vendor.name ?? 'the vendor'}`}
        opened={withdrawing !== null}
        onClose={() => setWithdrawing(null)}
        verb="Withdraw quote"
        onConfirm={async () => {
          if (!withdrawing) return;
          await withdraw.mutateAsync(withdrawing);
          toast({ message: `The quote of ${withdrawing.vendor.name} is withdrawn` });
        }}
      >
        {withdrawing &&
          `${formatMoney(withdrawing.amount)} is no longer compared and cannot be awarded. It stays in the history; the vendor can quote again until the deadline.`}
      </ConfirmDialog>
    </Card>
  );
}

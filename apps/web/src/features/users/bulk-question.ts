import { createStore } from '../../lib/store.ts';
import type { BulkAction, User } from './api.ts';

type Question = { readonly action: BulkAction; readonly users: readonly User[] };

/** What is about to be done to several people, while it is asked. `bulk-dialog.tsx` shows it. */
export const bulkQuestion = createStore<Question | null>(null);

import { QueryClient } from '@tanstack/react-query';
import { isApiError } from '../lib/api-error.ts';

/** An answer that will be the same a second later is not asked for again. */
const worthRetrying = (count: number, error: unknown) =>
  count < 2 && isApiError(error, 'UNREACHABLE', 'UNAVAILABLE', 'INTERNAL_ERROR');

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

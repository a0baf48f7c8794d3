import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** An account with its roles. */
export type Account = Calls['listAccounts']['reply'][number];

const key = ['accounts'];

/** Every account of the province. */
export function useAccounts() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => call('listAccounts', {}, { signal }) });
}

/** Lets a locked account try again at once. */
export function useUnlock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call('unlockAccount', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Gives an account a new first password, told once. */
export function useResetPassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call('resetPassword', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** An account with its roles. */
export type Account = Calls['listAccounts']['reply'][number];

const key = ['accounts'];
const invitations = ['invitations'];

/** Every account that one administers. */
export function useAccounts() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => call('listAccounts', {}, { signal }) });
}

/** The accounts that wait for their person, by account: true where the link is over. */
export function useInvitations(): ReadonlyMap<string, boolean> {
  const { data } = useQuery({
    queryKey: invitations,
    queryFn: ({ signal }) => call('listInvitations', {}, { signal }),
  });
  return new Map(data?.map((one) => [one.accountId, one.isExpired]));
}

/** Something done to accounts; the lists are asked for again afterwards. */
export function useAccountChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: invitations }),
        client.invalidateQueries({ queryKey: ['sessions-of'] }),
      ]),
  });
}

import { act, type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** A waiting thing, as the server gives it. */
export type InboxItem = Calls['getInbox']['reply']['items'][number];
export type InboxAction = InboxItem['actions'][number];

const key = ['inbox'];

/** Everything that waits for me. */
export function useInbox() {
  return useQuery({ queryKey: [...key, 'items'], queryFn: ({ signal }) => call('getInbox', {}, { signal }) });
}

/** How much waits; asked again when one comes back to the window, not by the clock. */
export function useInboxCount(enabled: boolean): number | undefined {
  const asked = useQuery({
    queryKey: [...key, 'count'],
    queryFn: ({ signal }) => call('countInbox', {}, { signal }),
    staleTime: 60_000,
    enabled,
  });
  return asked.data?.total;
}

/** Marks things as looked at. */
export function useMarkSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (items: readonly InboxItem[]) =>
      call('markInboxSeen', { body: { items: items.map(({ kind, id, since }) => ({ kind, id, since })) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Does what an item offers; whatever is shown may have changed with it. */
export function useAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, note }: { action: InboxAction; note: string | null }) =>
      act(note === null ? action : { ...action, body: { ...action.body, note } }),
    onSuccess: () => client.invalidateQueries(),
  });
}

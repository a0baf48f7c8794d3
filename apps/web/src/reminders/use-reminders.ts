import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export type LateBody = Calls['listLateBodies']['reply']['items'][number];
export type UrgingItem = Calls['listUrgings']['reply']['items'][number];
export type Urging = Calls['getUrging']['reply'];
export type Rules = Calls['getReminderRules']['reply'];
export type Feed = Calls['listFeeds']['reply']['items'][number];

const key = ['reminders'];

/** Who keeps the province waiting; only for whoever may urge. */
export function useLateBodies(enabled: boolean) {
  return useQuery({
    queryKey: [...key, 'late'],
    queryFn: ({ signal }) => call('listLateBodies', { query: {} }, { signal }),
    enabled,
  });
}

/** Urging letters, the newest first. */
export function useUrgings() {
  return useQuery({
    queryKey: [...key, 'letters'],
    queryFn: ({ signal }) => call('listUrgings', { query: { limit: 100 } }, { signal }),
  });
}

/** One urging letter. */
export function useUrging(id: string) {
  return useQuery({
    queryKey: [...key, 'letter', id],
    queryFn: ({ signal }) => call('getUrging', { params: { id } }, { signal }),
  });
}

/** When people are reminded. */
export function useRules() {
  return useQuery({ queryKey: [...key, 'rules'], queryFn: ({ signal }) => call('getReminderRules', {}, { signal }) });
}

/** My calendars. */
export function useFeeds(enabled: boolean) {
  return useQuery({
    queryKey: [...key, 'feeds'],
    queryFn: ({ signal }) => call('listFeeds', {}, { signal }),
    enabled,
  });
}

/** Whether I get letters. */
export function useMailPreference() {
  return useQuery({ queryKey: [...key, 'mail'], queryFn: ({ signal }) => call('getMailPreference', {}, { signal }) });
}

/** Changes something of reminding; afterwards what shows it is asked again. */
export function useReminderChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([key, ['inbox']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

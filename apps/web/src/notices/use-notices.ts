import { call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** Notices on one page. */
export const PAGE = 30;

const key = ['notices'];

/**
 * How many notices wait to be read; undefined while not known. Asked again when one comes back to the window, not by
 * the clock: a page left alone must let its session end.
 */
export function useUnreadCount(): number | undefined {
  const asked = useQuery({
    queryKey: [...key, 'unread'],
    queryFn: ({ signal }) => call('countUnreadNotices', {}, { signal }),
    staleTime: 60_000,
  });
  return asked.data?.unread;
}

/** My notices from `offset` on, newest first. */
export function useNotices(offset: number) {
  return useQuery({
    queryKey: [...key, 'list', offset],
    queryFn: ({ signal }) => call('listNotices', { query: { offset, limit: PAGE } }, { signal }),
    placeholderData: (before) => before,
  });
}

/** Marks one notice as read, or all of them with null. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null ? call('markAllNoticesRead', {}) : call('markNoticeRead', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

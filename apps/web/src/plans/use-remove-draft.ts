import { call } from '@cotmoc/client';
import { useToast } from '@cotmoc/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { t } from '../messages/t.ts';
import { sentenceOf } from '../shell/refusal.ts';
import { plansQuery } from './plan-data.ts';

/** Throws a draft away and tells so. */
export function useRemoveDraft() {
  const client = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: (id: string) => call('removeDraft', { params: { id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: plansQuery.queryKey });
      show({ text: t('plans.removed'), kind: 'good' });
    },
    onError: (error) => show({ text: sentenceOf(error), kind: 'bad' }),
  });
}

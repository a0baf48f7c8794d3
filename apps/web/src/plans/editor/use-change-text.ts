import { call } from '@cotmoc/client';
import { useToast } from '@cotmoc/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { t } from '../../messages/t.ts';
import { sentenceOf } from '../../shell/refusal.ts';
import { type Plan, planQuery, plansQuery } from '../plan-data.ts';

/** Saves an edited text; the server reads it again and keeps what was said of tasks that stayed the same. */
export function useChangeText(plan: Plan, onSaved: () => void) {
  const client = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: (text: string) =>
      call('changeText', { params: { id: plan.id }, body: { text, version: plan.version } }),
    onSuccess: (reply) => {
      // As in planQuery.
      client.setQueryData(planQuery(plan.id).queryKey, reply.plan as unknown as Plan);
      void client.invalidateQueries({ queryKey: plansQuery.queryKey });
      show({ text: t('plans.text.saved', { kept: reply.kept, all: reply.plan.tasks.length }), kind: 'good' });
      onSaved();
    },
    onError: (error) => show({ text: sentenceOf(error), kind: 'bad' }),
  });
}

import { useToast } from '@cotmoc/ui';
import { sentenceOf } from './refusal.ts';

/** What a change says when it is done or refused: options for its `mutate`. */
export function useSay() {
  const toast = useToast();
  return (text: string) => ({
    onSuccess: () => toast({ kind: 'good', text }),
    onError: (error: unknown) => toast({ kind: 'bad', text: sentenceOf(error) }),
  });
}

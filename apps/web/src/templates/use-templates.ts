import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export type TemplateRow = Calls['listTemplates']['reply'][number];
export type Template = Calls['getTemplate']['reply'];

/** The task lists kept for another year. */
export function useTemplates() {
  return useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => call('listTemplates', {}, { signal }) });
}

/** One of them, with its tasks. */
export function useTemplate(id: string) {
  return useQuery({
    queryKey: ['templates', id],
    queryFn: ({ signal }) => call('getTemplate', { params: { id } }, { signal }),
  });
}

/** A change of templates; afterwards they and the plans are asked again. */
export function useTemplateChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(['templates', 'plans'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

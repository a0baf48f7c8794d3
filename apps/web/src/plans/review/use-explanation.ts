import type { Explanation, RuleExample } from '@cotmoc/plan';
import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../../messages/t.ts';

const LANGUAGES = {
  vi: () => import('@cotmoc/plan/explanations/vi'),
  en: () => import('@cotmoc/plan/explanations/en'),
};

/** What is known of one rule: its explanation in the reader's language, and an example. */
export interface KnownRule {
  readonly explanation: Explanation | null;
  readonly example: RuleExample | null;
}

/** Fetches the explanations when the first one is opened; undefined while they come. */
export function useExplanation(code: string, isWanted: boolean): KnownRule | undefined {
  const language = currentLanguage();
  const pages = useQuery({
    queryKey: ['rules', language],
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const [{ explanations }, { examples }] = await Promise.all([
        LANGUAGES[language](),
        import('@cotmoc/plan/explanations/examples'),
      ]);
      return { explanations, examples };
    },
  });
  if (!pages.data) return undefined;
  return { explanation: pages.data.explanations[code] ?? null, example: pages.data.examples[code] ?? null };
}

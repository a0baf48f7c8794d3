import { t } from '../messages/t.ts';
import { tagWord } from './tag-word.ts';
import type { GroupBody } from './use-names.ts';

/** A rule of a group in words: kinds, tiers, the kind of area, marks; every unit where it says nothing. */
export function ruleWords({ kinds, levels, area, tags }: GroupBody['selectors'][number]): string {
  return (
    [
      kinds.map((kind) => t(`org.kind.${kind}`)).join(', '),
      levels.map((level) => t(`org.level.${level}`)).join(', '),
      area,
      tags.map(tagWord).join(', '),
    ]
      .filter(Boolean)
      .join(' · ') || t('org.names.everyUnit')
  );
}

import { t } from '../messages/t.ts';

const SHIPPED = ['border', 'border-gate', 'press-local'] as const;

/** A mark of units in words, for those that ship; a province's own marks are its own words. */
export function tagWord(tag: string): string {
  const known = SHIPPED.find((one) => one === tag);
  return known ? t(`org.tag.${known}`) : tag;
}

import { memo, type ReactNode, useDeferredValue, useRef } from 'react';
import { type Chosen, useIsChosen } from './chosen.ts';
import styles from './fact-card.module.css';
import { type Group, groupsOf } from './groups.ts';

export interface CardListProps<T> {
  readonly items: readonly T[];
  readonly chosen: Chosen;
  readonly keyOf: (item: T) => string;
  /** Draws one card, an `li` with the item's key and id; a new function draws all of them again. */
  readonly draw: (item: T, selected: boolean, key: string) => ReactNode;
}

/** Of a list that comes to be drawn this many groups are there at once, the others as the browser finds time. */
const FIRST = 3;

/** A list of cards in groups that cost nothing while they are out of view and nothing in them changes. */
export function CardList<T>({ items, chosen, keyOf, draw }: CardListProps<T>) {
  const before = useRef<readonly Group<T>[]>([]);
  before.current = groupsOf(items, keyOf, before.current);
  const groups = before.current;
  const isWhole = useDeferredValue(true, groups.length <= FIRST);
  const isChosen = (item: T) => keyOf(item) === chosen.key;
  const drawn = isWhole ? groups : groups.filter((group, at) => at < FIRST || group.items.some(isChosen));
  return drawn.map((group) => (
    <CardGroup key={group.id} items={group.items} chosen={chosen} keyOf={keyOf} draw={draw} />
  ));
}

function isSame<T>(a: CardListProps<T>, b: CardListProps<T>): boolean {
  if (a.chosen !== b.chosen || a.draw !== b.draw || a.items.length !== b.items.length) return false;
  return a.items.every((item, at) => item === b.items[at]);
}

function DrawnGroup<T>({ items, chosen, keyOf, draw }: CardListProps<T>) {
  return (
    <ol className={styles.list} style={{ containIntrinsicBlockSize: `auto ${items.length * 9}rem` }}>
      {items.map((item) => (
        <Entry key={keyOf(item)} item={item} chosen={chosen} name={keyOf(item)} draw={draw} />
      ))}
    </ol>
  );
}

interface EntryProps<T> extends Pick<CardListProps<T>, 'chosen' | 'draw'> {
  readonly item: T;
  readonly name: string;
}

function DrawnEntry<T>({ item, chosen, name, draw }: EntryProps<T>) {
  return draw(item, useIsChosen(chosen, name), name);
}

// memo forgets the type parameter; the functions under it are the same.
const CardGroup = memo(DrawnGroup, isSame) as typeof DrawnGroup;
const Entry = memo(DrawnEntry) as typeof DrawnEntry;

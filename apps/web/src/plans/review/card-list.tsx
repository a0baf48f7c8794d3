import { memo, type ReactNode, useRef } from 'react';
import styles from './fact-card.module.css';
import { type Group, groupsOf } from './groups.ts';

export interface CardListProps<T> {
  readonly items: readonly T[];
  /** The key of the chosen item; null: none is. */
  readonly selected: string | null;
  readonly keyOf: (item: T) => string;
  /** Draws one card, an `li` with the item's key; a new function draws all of them again. */
  readonly draw: (item: T, selected: boolean, key: string) => ReactNode;
}

/** A list of cards in groups that cost nothing while they are out of view and nothing in them changes. */
export function CardList<T>({ items, selected, keyOf, draw }: CardListProps<T>) {
  const before = useRef<readonly Group<T>[]>([]);
  before.current = groupsOf(items, keyOf, before.current);
  return before.current.map((group) => (
    <CardGroup
      key={group.id}
      items={group.items}
      selected={selected !== null && group.items.some((item) => keyOf(item) === selected) ? selected : null}
      keyOf={keyOf}
      draw={draw}
    />
  ));
}

function isSame<T>(a: CardListProps<T>, b: CardListProps<T>): boolean {
  if (a.selected !== b.selected || a.draw !== b.draw || a.items.length !== b.items.length) return false;
  return a.items.every((item, at) => item === b.items[at]);
}

function DrawnGroup<T>({ items, selected, keyOf, draw }: CardListProps<T>) {
  return (
    <ol className={styles.list} style={{ containIntrinsicBlockSize: `auto ${items.length * 9}rem` }}>
      {items.map((item) => draw(item, keyOf(item) === selected, keyOf(item)))}
    </ol>
  );
}

// memo forgets the type parameter; the function under it is the same.
const CardGroup = memo(DrawnGroup, isSame) as typeof DrawnGroup;

import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';

/** What can be done with an item by one key, without opening it: a call of the API. */
export interface InboxAction {
  /** `approve`; the web has a label and a key for it. */
  readonly name: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** `/api/tasks/…/completion/approval` */
  readonly path: string;
  /** What is sent; where the action needs a note, it is added as the field `note`. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The person must write a note first. */
  readonly needs?: 'note';
}

/** One thing that waits for a person. */
export interface InboxItem {
  /** The waiting object; with `kind`, names the item. */
  readonly id: string;
  /** `task.to-decide`; the web has its name in both languages. */
  readonly kind: string;
  /** The object in its own words. */
  readonly title: string;
  /** One more line in the words of people: whose it is, what was asked; empty where there is nothing to add. */
  readonly detail: string;
  /** The last good day to do it, or null. */
  readonly dueOn: Day | null;
  /** The day since which it waits. */
  readonly since: Day;
  /** An address of this application, beginning with `/`. */
  readonly link: string;
  readonly actions: readonly InboxAction[];
}

/** A module's part of everybody's inbox. */
export interface InboxSource {
  /** Unique; the beginning of its items' kinds: `task`. */
  readonly name: string;
  /**
   * What waits for the person of this session on this day, the most pressing first, at most 200. Only what the person
   * can act on; the transaction sees no more than the person may.
   */
  readonly list: (tx: Transaction, session: Session, today: Day) => Promise<readonly InboxItem[]>;
}

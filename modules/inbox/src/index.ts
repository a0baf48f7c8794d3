export type { InboxAction, InboxItem, InboxSource } from './inbox-source.ts';
export { type Inbox, type ListedItem, listInbox } from './list-inbox.ts';

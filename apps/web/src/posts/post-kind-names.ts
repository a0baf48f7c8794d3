import type { MessageKey } from '../messages/t.ts';
import type { PostKind } from './people-search.ts';

/** The kinds of posts in words. */
export const POST_KIND_NAMES: Readonly<Record<PostKind, MessageKey>> = {
  leader: 'posts.leader',
  officer: 'posts.officer',
  other: 'posts.other',
};

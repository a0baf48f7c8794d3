import type { Tone } from '@cotmoc/ui';
import type { MessageKey } from '../messages/t.ts';
import type { Delegation } from './use-delegations.ts';

/** Where a delegation stands, in a word and its tone. */
export const DELEGATION_STATES: Readonly<Record<Delegation['state'], { word: MessageKey; tone: Tone }>> = {
  coming: { word: 'posts.delegate.coming', tone: 'info' },
  running: { word: 'posts.delegate.running', tone: 'good' },
  over: { word: 'posts.delegate.over', tone: 'plain' },
  revoked: { word: 'posts.delegate.revoked', tone: 'plain' },
};

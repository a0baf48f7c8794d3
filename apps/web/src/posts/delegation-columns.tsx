import { type Column, Tag, type Tone } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import { shownDay } from './shown-day.ts';
import type { Delegation } from './use-delegations.ts';

const STATES: Readonly<Record<Delegation['state'], { word: MessageKey; tone: Tone }>> = {
  coming: { word: 'posts.delegate.coming', tone: 'info' },
  running: { word: 'posts.delegate.running', tone: 'good' },
  over: { word: 'posts.delegate.over', tone: 'plain' },
  revoked: { word: 'posts.delegate.revoked', tone: 'plain' },
};

/** What every list of delegations tells of one: its days, its reason, where it stands. */
export function delegationColumns(): readonly Column<Pick<Delegation, 'fromDay' | 'lastDay' | 'reason' | 'state'>>[] {
  return [
    {
      key: 'days',
      head: t('posts.delegate.days'),
      cell: (one) => `${shownDay(one.fromDay)} – ${shownDay(one.lastDay)}`,
    },
    { key: 'reason', head: t('posts.delegate.reason'), cell: (one) => one.reason },
    {
      key: 'state',
      head: t('posts.delegate.state'),
      width: 'narrow',
      cell: (one) => <Tag tone={STATES[one.state].tone}>{t(STATES[one.state].word)}</Tag>,
    },
  ];
}

import { formatDay, parseDay } from '@cotmoc/base';
import { DayWithDistance, Tag, type Tone } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import page from '../shell/page.module.css';
import type { Obstacle, ObstacleItem } from './use-obstacles.ts';

/** With whom an obstacle waits. */
export const STEP_NAMES: Record<ObstacleItem['step'], MessageKey> = {
  unit: 'obstacles.step.unit',
  focal: 'obstacles.step.focal',
  province: 'obstacles.step.province',
};

const STATES: Record<ObstacleItem['state'], { word: MessageKey; tone: Tone }> = {
  open: { word: 'obstacles.state.open', tone: 'warn' },
  answered: { word: 'obstacles.state.answered', tone: 'good' },
  solved: { word: 'obstacles.state.solved', tone: 'good' },
  adjustment: { word: 'obstacles.state.adjustment', tone: 'info' },
  withdrawn: { word: 'obstacles.state.withdrawn', tone: 'plain' },
};

/** What was done at a step. */
export const ACT_NAMES: Record<Obstacle['steps'][number]['act'], MessageKey> = {
  raised: 'obstacles.act.raised',
  forwarded: 'obstacles.act.forwarded',
  answered: 'obstacles.act.answered',
  solved: 'obstacles.act.solved',
  adjustment: 'obstacles.act.adjustment',
  withdrawn: 'obstacles.act.withdrawn',
  grouped: 'obstacles.act.grouped',
};

/** How it ended, or with whom it waits. */
export function ObstacleState({ obstacle }: { obstacle: ObstacleItem }) {
  const { word, tone } = STATES[obstacle.state];
  return (
    <Tag tone={obstacle.waiting?.overdue ? 'bad' : tone}>
      {obstacle.state === 'open' ? t(STEP_NAMES[obstacle.step]) : t(word)}
    </Tag>
  );
}

/** How long it has waited, and until when it should be answered; the day it ended. */
export function ObstacleClock({ obstacle }: { obstacle: ObstacleItem }) {
  const { waiting, closedOn } = obstacle;
  if (!waiting) {
    const day = closedOn ? parseDay(closedOn) : null;
    return <span className={page.about}>{day ? t('obstacles.endedOn', { day: formatDay(day) }) : ''}</span>;
  }
  return (
    <span>
      {t('obstacles.waits', { days: waiting.days })}
      <span className={page.about}>
        {' · '}
        {t('obstacles.until')} <DayWithDistance day={parseDay(waiting.dueOn)} today={currentDay()} />
      </span>
    </span>
  );
}

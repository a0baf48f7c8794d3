import { formatDay, parseDay } from '@cotmoc/base';
import { DayWithDistance, Tag, type Tone } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import type { Finding, InspectionItem } from './use-inspections.ts';

const STATES: Record<InspectionItem['state'], { word: MessageKey; tone: Tone }> = {
  draft: { word: 'inspections.state.draft', tone: 'plain' },
  told: { word: 'inspections.state.told', tone: 'info' },
  concluded: { word: 'inspections.state.concluded', tone: 'good' },
};

const FINDING_STATES: Record<Finding['state'], { word: MessageKey; tone: Tone }> = {
  noted: { word: 'inspections.finding.good', tone: 'good' },
  open: { word: 'inspections.finding.open', tone: 'warn' },
  answered: { word: 'inspections.finding.answered', tone: 'info' },
  closed: { word: 'inspections.finding.closed', tone: 'good' },
};

/** The names of the steps of a finding. */
export const ACT_NAMES: Record<Finding['steps'][number]['act'], MessageKey> = {
  found: 'inspections.act.found',
  answered: 'inspections.act.answered',
  accepted: 'inspections.act.accepted',
  returned: 'inspections.act.returned',
};

/** Where an inspection stands. */
export function InspectionState({ state }: { state: InspectionItem['state'] }) {
  return <Tag tone={STATES[state].tone}>{t(STATES[state].word)}</Tag>;
}

/** Where a finding stands, and until when it must be mended. */
export function FindingState({ finding }: { finding: Finding }) {
  const { word, tone } = FINDING_STATES[finding.state];
  const dueOn = finding.dueOn ? parseDay(finding.dueOn) : null;
  return (
    <>
      <Tag tone={finding.late ? 'bad' : tone}>{t(word)}</Tag>
      {dueOn && (
        <span>
          {t('inspections.mendBy')}{' '}
          <DayWithDistance day={dueOn} today={currentDay()} settled={finding.state !== 'open'} />
        </span>
      )}
    </>
  );
}

/** `09/02/2026 – 10/02/2026`; a day alone where both are one. */
export function daysOf(from: string, to: string): string {
  const [first, last] = [from, to].map((text) => {
    const day = parseDay(text);
    return day ? formatDay(day) : '';
  });
  return first === last ? (first ?? '') : `${first} – ${last}`;
}

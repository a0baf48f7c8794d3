import { Tag, type Tone } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import type { Phase } from './use-cascade.ts';

const TONES: Readonly<Record<Phase, Tone>> = {
  composing: 'plain',
  asked: 'info',
  returned: 'warn',
  approved: 'info',
  issued: 'good',
  sent: 'info',
  noted: 'good',
  'sent-back': 'warn',
};

/** Where a unit's plan is on its way, in a word. */
export function PhaseTag({ phase }: { phase: Phase }) {
  return <Tag tone={TONES[phase]}>{t(`cascade.phase.${phase}`)}</Tag>;
}

import { call } from '@cotmoc/client';
import { Button, Checkbox, ErrorSummary, RadioGroup, TextArea, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './obstacles.module.css';
import { type Obstacle, useObstacleChange } from './use-obstacles.ts';

const DEEDS = ['solved', 'answered', 'adjustment', 'forward'] as const;
type Deed = (typeof DEEDS)[number];

const NAMES: Record<Deed, { label: MessageKey; hint: MessageKey }> = {
  solved: { label: 'obstacles.do.solved', hint: 'obstacles.do.solvedHint' },
  answered: { label: 'obstacles.do.answered', hint: 'obstacles.do.answeredHint' },
  adjustment: { label: 'obstacles.do.adjustment', hint: 'obstacles.do.adjustmentHint' },
  forward: { label: 'obstacles.do.forward', hint: 'obstacles.do.forwardHint' },
};

/** What the person at this step decides: answers it in one of three ways, or passes it on; always with words. */
export function AnswerForm({ obstacle }: { obstacle: Obstacle }) {
  const choices = DEEDS.filter((deed) => (deed === 'forward' ? obstacle.may.forward : obstacle.may.answer));
  const [deed, setDeed] = useState<Deed>(choices[0] ?? 'forward');
  const [note, setNote] = useState('');
  const [isWhole, setWhole] = useState(true);
  const [isChecked, setChecked] = useState(false);
  const toast = useToast();
  const send = useObstacleChange(async (): Promise<unknown> => {
    const { id, version, group } = obstacle;
    if (deed === 'forward') return call('forwardObstacle', { params: { id }, body: { note, version } });
    if (group && isWhole)
      return call('answerObstacleGroup', { params: { id: group.id }, body: { outcome: deed, note } });
    return call('answerObstacle', { params: { id }, body: { outcome: deed, note, version } });
  });
  const missing = isChecked && note.trim() === '' ? t('obstacles.noteMissing') : null;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (note.trim() === '') return;
    send.mutate(undefined, {
      onSuccess: () =>
        toast({ text: t(deed === 'forward' ? 'obstacles.forwarded' : 'obstacles.answered'), kind: 'good' }),
    });
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-labelledby="answer">
      <h2 id="answer">{t('obstacles.decide')}</h2>
      {missing && <ErrorSummary faults={[{ fieldId: 'note', message: missing }]} />}
      {send.error && !missing && <ErrorSummary faults={faultsOf(send.error)} />}
      <RadioGroup
        legend={t('obstacles.howEnds')}
        choices={choices.map((value) => ({ value, label: t(NAMES[value].label), hint: t(NAMES[value].hint) }))}
        value={deed}
        onChange={(value) => setDeed(DEEDS.find((one) => one === value) ?? deed)}
      />
      <TextArea
        id="note"
        label={t('obstacles.note')}
        rows={4}
        value={note}
        onChange={setNote}
        error={missing ?? faultOf(send.error, 'note')}
      />
      {obstacle.group && deed !== 'forward' && (
        <Checkbox
          label={t('obstacles.wholeGroup', { title: obstacle.group.title })}
          checked={isWhole}
          onChange={setWhole}
        />
      )}
      <div>
        <Button type="submit" kind="primary" pending={send.isPending}>
          {t(deed === 'forward' ? 'obstacles.do.forward' : 'obstacles.send')}
        </Button>
      </div>
    </form>
  );
}

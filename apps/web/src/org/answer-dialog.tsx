import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, DateField, Dialog, ErrorSummary, RadioGroup, SelectField, TextField, useToast } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './names-page.module.css';
import { PastAnswers } from './past-answers.tsx';
import { UnitListField } from './unit-list-field.tsx';
import { type Answer, groupsQuery, type KeptAnswer, useNamesChange } from './use-names.ts';

interface AnswerDialogProps {
  readonly text: string;
  /** What is remembered for the name now; null where nothing is. */
  readonly known: KeptAnswer | null;
  /** What it is taken for, to begin with. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Says what a name means; what was remembered is corrected with a reason, for plans from a day on or for all. */
export function AnswerDialog({ text, known, units, onClose }: AnswerDialogProps) {
  const toast = useToast();
  const { may } = useSession();
  const corrects = known !== null && may['name.correct'] === true;
  const groups = (useQuery(groupsQuery()).data ?? []).filter((group) => group.origin === 'own');
  const [is, setIs] = useState<string>(known?.kind ?? 'units');
  const [unitIds, setUnitIds] = useState<readonly string[]>(units.map((unit) => unit.id));
  const [groupId, setGroupId] = useState(known?.groupId ?? '');
  const [scope, setScope] = useState('since');
  const [since, setSince] = useState<Day | null>(currentDay());
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const save = useNamesChange(
    (answer: Answer): Promise<unknown> =>
      corrects
        ? call('correctName', { body: { text, answer, reason, since: scope === 'since' ? since : null } })
        : call('rememberName', { body: { text, answer } }),
  );
  const answer = answerOf(is, unitIds, groupId);
  const isMissing = isChecked && answer === null;
  const isReasonMissing = isChecked && corrects && reason.trim() === '';
  const isDayMissing = isChecked && corrects && scope === 'since' && since === null;
  function submit(): void {
    setChecked(true);
    if (!answer || (corrects && (reason.trim() === '' || (scope === 'since' && since === null)))) return;
    save.mutate(answer, {
      onSuccess: () => {
        toast({ text: t(corrects ? 'org.names.corrected' : 'org.names.saved'), kind: 'good' });
        onClose();
      },
    });
  }
  return (
    <Dialog
      open
      title={t(known ? 'org.names.correctOne' : 'org.names.sayOne', { text })}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" pending={save.isPending} onClick={submit}>
            {t(corrects ? 'org.names.saveCorrection' : 'org.names.save')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('org.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ErrorSummary faults={faultsOf(save.error)} />
        <RadioGroup
          legend={t('org.names.answerIs')}
          choices={[
            { value: 'units', label: t('org.names.asUnits') },
            ...(groups.length > 0 ? [{ value: 'group', label: t('org.names.asGroup') }] : []),
            { value: 'not-a-body', label: t('org.names.asNone') },
          ]}
          value={is}
          onChange={setIs}
        />
        {is === 'units' && (
          <UnitListField
            id="answer-units"
            label={t('org.names.asUnits')}
            value={unitIds}
            onChange={setUnitIds}
            names={new Map(units.map((unit) => [unit.id, unit.name]))}
            error={isMissing ? t('org.missing.unit') : null}
          />
        )}
        {is === 'group' && (
          <SelectField
            label={t('org.names.asGroup')}
            placeholder={t('org.choose')}
            choices={groups.map((group) => ({
              value: group.key,
              label: currentLanguage() === 'vi' ? group.nameVi : group.nameEn,
            }))}
            value={groupId}
            onChange={setGroupId}
            error={isMissing ? t('org.missing.group') : null}
          />
        )}
        {corrects && (
          <>
            <RadioGroup
              legend={t('org.names.forPlans')}
              choices={[
                { value: 'since', label: t('org.names.sinceDay'), hint: t('org.names.sinceHint') },
                { value: 'all', label: t('org.names.forAll') },
              ]}
              value={scope}
              onChange={setScope}
            />
            {scope === 'since' && (
              <DateField
                id="since"
                label={t('org.names.since')}
                today={currentDay()}
                value={since}
                onChange={setSince}
                error={isDayMissing ? t('org.missing.day') : null}
              />
            )}
            <TextField
              id="reason"
              label={t('org.names.reason')}
              maxLength={500}
              value={reason}
              onChange={setReason}
              error={isReasonMissing ? t('org.names.reasonMissing') : faultOf(save.error, 'reason')}
            />
          </>
        )}
        {known && <PastAnswers nameKey={known.key} />}
      </div>
    </Dialog>
  );
}

function answerOf(is: string, unitIds: readonly string[], groupId: string): Answer | null {
  if (is === 'not-a-body') return { notABody: true };
  if (is === 'group') return groupId ? { groupId } : null;
  return unitIds.length > 0 ? { unitIds: [...unitIds] } : null;
}

import { call } from '@cotmoc/client';
import { Button, Dialog, ErrorSummary, RadioGroup, SelectField, useToast } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import styles from './names-page.module.css';
import { UnitListField } from './unit-list-field.tsx';
import { type Answer, groupsQuery, useNamesChange } from './use-names.ts';

interface AnswerDialogProps {
  readonly text: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Says what a name means from now on. */
export function AnswerDialog({ text, units, onClose }: AnswerDialogProps) {
  const toast = useToast();
  const groups = (useQuery(groupsQuery).data ?? []).filter((group) => group.origin === 'own');
  const [is, setIs] = useState('units');
  const [unitIds, setUnitIds] = useState<readonly string[]>(units.map((unit) => unit.id));
  const [groupId, setGroupId] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const save = useNamesChange((answer: Answer) => call('rememberName', { body: { text, answer } }));
  const answer: Answer | null =
    is === 'none'
      ? { notABody: true }
      : is === 'group'
        ? groupId
          ? { groupId }
          : null
        : unitIds.length > 0
          ? { unitIds: [...unitIds] }
          : null;
  return (
    <Dialog
      open
      title={t('org.names.correctOne', { text })}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          pending={save.isPending}
          onClick={() => {
            setIsMissing(answer === null);
            if (!answer) return;
            save.mutate(answer, {
              onSuccess: () => {
                toast({ text: t('org.names.saved'), kind: 'good' });
                onClose();
              },
            });
          }}
        >
          {t('org.names.save')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ErrorSummary faults={faultsOf(save.error)} />
        <RadioGroup
          legend={t('org.names.answerIs')}
          choices={[
            { value: 'units', label: t('org.names.asUnits') },
            ...(groups.length > 0 ? [{ value: 'group', label: t('org.names.asGroup') }] : []),
            { value: 'none', label: t('org.names.asNone') },
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
            error={isMissing ? t('org.missing.unit') : null}
          />
        )}
      </div>
    </Dialog>
  );
}

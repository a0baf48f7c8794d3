import { type Calls, call } from '@cotmoc/client';
import { Button, ErrorSummary, PageHead, SelectField, TextField, useToast } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { faultsOf } from '../shell/refusal.ts';
import { EVERY_CHOICES, type Every } from './every-names.ts';
import styles from './task-setting.module.css';
import { useTaskChange } from './use-tasks.ts';

type Setting = Calls['getTaskSetting']['reply'];

const SHIFT_NAMES: Record<Setting['shift'], MessageKey> = {
  forward: 'tasks.setting.shift.forward',
  back: 'tasks.setting.shift.back',
  none: 'tasks.setting.shift.none',
};

/** How the province runs work that comes again. */
export function TaskSettingPage() {
  const setting = useQuery({
    queryKey: ['tasks', 'setting'],
    queryFn: ({ signal }) => call('getTaskSetting', {}, { signal }),
  });
  return (
    <div className={page.page}>
      <PageHead
        title={t('tasks.setting.title')}
        above={<Link to="/days-off">{t('holidays.title')}</Link>}
        below={t('tasks.setting.lead')}
      />
      <Loading of={setting} rows={4} />
      {setting.data && <SettingForm setting={setting.data} />}
    </div>
  );
}

function SettingForm({ setting }: { setting: Setting }) {
  const { may, roles } = useSession();
  const mayChange = may['task.assign'] === true && roles.some(({ role }) => role === 'coordinator');
  const [shift, setShift] = useState(setting.shift);
  const [leadDays, setLeadDays] = useState(String(setting.leadDays));
  const [proofEvery, setProofEvery] = useState(setting.proofEvery);
  const [isUnread, setIsUnread] = useState(false);
  const toast = useToast();
  const saving = useTaskChange((body: Setting) => call('changeTaskSetting', { body }));
  const faults = isUnread
    ? [{ fieldId: 'leadDays', message: t('tasks.setting.leadDaysWrong') }]
    : faultsOf(saving.error);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const days = /^\s*\d{1,2}\s*$/.test(leadDays) ? Number(leadDays) : null;
    const isWrong = days === null || days > 60;
    setIsUnread(isWrong);
    if (isWrong) return;
    saving.mutate(
      { shift, leadDays: days, proofEvery },
      { onSuccess: () => toast({ kind: 'good', text: t('tasks.setting.saved') }) },
    );
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <SelectField
        id="shift"
        label={t('tasks.setting.shift')}
        choices={Object.entries(SHIFT_NAMES).map(([value, name]) => ({ value, label: t(name) }))}
        disabled={!mayChange}
        value={shift}
        // The choices are the shifts.
        onChange={(chosen) => setShift(chosen as Setting['shift'])}
      />
      <TextField
        id="leadDays"
        label={t('tasks.setting.leadDays')}
        hint={t('tasks.setting.leadDaysHint')}
        inputMode="numeric"
        disabled={!mayChange}
        value={leadDays}
        onChange={setLeadDays}
        error={faults.find(({ fieldId }) => fieldId === 'leadDays')?.message}
      />
      <SelectField
        id="proofEvery"
        label={t('tasks.setting.proofEvery')}
        choices={EVERY_CHOICES.map(({ value, name }) => ({ value, label: t(name) }))}
        disabled={!mayChange}
        value={proofEvery}
        // The choices are the periods.
        onChange={(chosen) => setProofEvery(chosen as Every)}
      />
      {mayChange && (
        <div>
          <Button kind="primary" type="submit" pending={saving.isPending}>
            {t('tasks.setting.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

import { type Calls, call } from '@cotmoc/client';
import { Button, Checkbox, ErrorSummary, PageHead, TextField, useToast } from '@cotmoc/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { faultsOf } from '../shell/refusal.ts';
import styles from './account-page.module.css';
import { ROLE_NAMES, ROLES } from './role-names.ts';
import { SignOnSection } from './sign-on-form.tsx';

type Reply = Calls['getPolicy']['reply'];
type Policy = Reply['policy'];

const key = ['policy'];

const NUMBERS = [
  'passwordLength',
  'passwordHistory',
  'administratorPasswordDays',
  'idleMinutes',
  'administratorIdleMinutes',
  'wrongTries',
  'lockMinutes',
  'inactiveDays',
] as const satisfies readonly (keyof Policy)[];

/** What the province asks of its accounts; levels 2 and 3 are one press away. */
export function PolicyPage() {
  const known = useQuery({ queryKey: key, queryFn: ({ signal }) => call('getPolicy', {}, { signal }) });
  return (
    <>
      <PageHead
        title={t('people.policy')}
        above={<Link to="/accounts">{t('people.title')}</Link>}
        below={t('people.policyText')}
      />
      <Loading of={known} rows={8} />
      {known.data && <PolicyForm known={known.data} />}
      {known.data && <SignOnSection />}
    </>
  );
}

function PolicyForm({ known }: { known: Reply }) {
  const [policy, setPolicy] = useState<Policy>(known.policy);
  const client = useQueryClient();
  const toast = useToast();
  const save = useMutation({
    mutationFn: () => call('changePolicy', { body: policy }),
    onSuccess: () => {
      toast({ text: t('people.policySaved'), kind: 'good' });
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const faults = save.isPending ? [] : faultsOf(save.error);
  function boundsOf(name: string): string | undefined {
    const bounds = known.bounds.find((one) => one.name === name);
    return bounds && t('people.policyBounds', { least: bounds.least, most: bounds.most });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <div className={page.buttons}>
        <Button onClick={() => setPolicy(known.level2)}>{t('people.level2')}</Button>
        <Button onClick={() => setPolicy(known.level3)}>{t('people.level3')}</Button>
      </div>
      {NUMBERS.map((name) => (
        <TextField
          key={name}
          id={name}
          inputMode="numeric"
          label={t(`people.policy.${name}`)}
          hint={boundsOf(name)}
          value={String(policy[name])}
          onChange={(text) => setPolicy({ ...policy, [name]: Number(text.replace(/\D/g, '')) })}
          error={faults.find((fault) => fault.fieldId === name)?.message}
        />
      ))}
      <fieldset className={styles.section}>
        <legend>{t('people.policy.secondFactorRoles')}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t(ROLE_NAMES[role])}
            checked={policy.secondFactorRoles.includes(role)}
            onChange={(checked) =>
              setPolicy({
                ...policy,
                secondFactorRoles: ROLES.filter((one) =>
                  one === role ? checked : policy.secondFactorRoles.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label={t('people.policy.sameHandsMayIssue')}
        hint={t('people.policy.sameHandsHint')}
        checked={policy.sameHandsMayIssue}
        onChange={(sameHandsMayIssue) => setPolicy({ ...policy, sameHandsMayIssue })}
      />
      <Button type="submit" kind="primary" pending={save.isPending}>
        {t('people.policySave')}
      </Button>
    </form>
  );
}

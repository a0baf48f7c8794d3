import { call } from '@cotmoc/client';
import { Button, Checkbox, ConfirmDialog, Dialog, ErrorSummary, TextArea, TextField, useToast } from '@cotmoc/ui';
import { useMemo, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './group-dialog.module.css';
import { GroupPreview } from './group-preview.tsx';
import { NEW_RULE, RuleFields } from './rule-fields.tsx';
import { UnitListField } from './unit-list-field.tsx';
import { type Group, type GroupBody, useNamesChange } from './use-names.ts';

const NEW_GROUP: GroupBody = {
  nameVi: '',
  nameEn: '',
  phrases: [],
  selectors: [],
  members: [],
  except: [],
  open: false,
};

/** Makes or changes a group of the province, seeing who is in; of a group that comes with the program its own copy. */
export function GroupDialog({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const toast = useToast();
  const isOwn = group?.origin === 'own';
  const [body, setBody] = useState<GroupBody>(() => (group ? bodyOf(group) : NEW_GROUP));
  const [phrases, setPhrases] = useState(body.phrases.join('\n'));
  const [isMissing, setIsMissing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const { nameVi, nameEn, selectors, members, except, open } = body;
  const put = (change: Partial<GroupBody>) => setBody((before) => ({ ...before, ...change }));
  // What decides who is in: a name being typed asks nothing anew.
  const rules = useMemo(
    () => ({ ...NEW_GROUP, nameVi: '-', nameEn: '-', selectors, members, except }),
    [selectors, members, except],
  );
  const names = new Map((group?.units ?? []).map((unit) => [unit.id, unit.name]));
  const save = useNamesChange((): Promise<unknown> => {
    const lines = phrases.split('\n').map((line) => line.trim());
    const given = { ...body, nameVi: nameVi.trim(), nameEn: nameEn.trim() || nameVi.trim() };
    const full = { ...given, phrases: lines.filter(Boolean) };
    return group && isOwn
      ? call('changeGroup', { params: { id: group.key }, body: full })
      : call('createGroup', { body: full });
  });
  const remove = useNamesChange((id: string) => call('removeGroup', { params: { id } }));
  const done = (text: string) => () => {
    toast({ text, kind: 'good' });
    onClose();
  };
  if (group && isRemoving) {
    return (
      <ConfirmDialog
        open
        kind="danger"
        title={t('org.names.removeGroupTitle', { name: nameVi })}
        confirmLabel={t('org.names.removeGroup')}
        pending={remove.isPending}
        onConfirm={() =>
          remove.mutate(group.key, {
            onSuccess: done(t('org.names.groupRemoved')),
            onError: () => setRemoving(false),
          })
        }
        onClose={() => setRemoving(false)}
      >
        {t('org.names.removeGroupText')}
      </ConfirmDialog>
    );
  }
  return (
    <Dialog
      open
      wide
      title={group ? t(isOwn ? 'org.names.editGroup' : 'org.names.copyGroup') : t('org.names.newGroup')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            pending={save.isPending}
            onClick={() => {
              setIsMissing(nameVi.trim() === '');
              if (nameVi.trim() !== '') save.mutate(undefined, { onSuccess: done(t('org.names.groupSaved')) });
            }}
          >
            {t('org.names.saveGroup')}
          </Button>
          {group && isOwn && (
            <Button kind="danger" pending={remove.isPending} onClick={() => setRemoving(true)}>
              {t('org.names.removeGroup')}
            </Button>
          )}
        </>
      }
    >
      <ErrorSummary faults={faultsOf(save.error ?? remove.error)} />
      <div className={styles.columns}>
        <div className={styles.form}>
          <TextField
            id="nameVi"
            label={t('org.names.groupNameVi')}
            maxLength={200}
            value={nameVi}
            onChange={(text) => put({ nameVi: text })}
            error={isMissing ? t('org.missing.name') : faultOf(save.error, 'nameVi')}
          />
          <TextField
            label={t('org.names.groupNameEn')}
            maxLength={200}
            optional
            value={nameEn}
            onChange={(text) => put({ nameEn: text })}
          />
          <TextArea
            label={t('org.names.phrases')}
            hint={t('org.aliasesHint')}
            value={phrases}
            onChange={setPhrases}
            optional
          />
          <h3>{t('org.names.selectors')}</h3>
          {selectors.map((rule, at) => (
            <RuleFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name than its place
              key={at}
              rule={rule}
              at={at}
              onChange={(next) => put({ selectors: selectors.map((one, place) => (place === at ? next : one)) })}
              onRemove={() => put({ selectors: selectors.filter((_, place) => place !== at) })}
            />
          ))}
          <div>
            <Button small icon="plus" onClick={() => put({ selectors: [...selectors, NEW_RULE] })}>
              {t('org.names.addRule')}
            </Button>
          </div>
          <UnitListField
            id="members"
            label={t('org.names.always')}
            value={members}
            onChange={(ids) => put({ members: [...ids] })}
            names={names}
          />
          <UnitListField
            id="except"
            label={t('org.names.except')}
            value={except}
            onChange={(ids) => put({ except: [...ids] })}
            names={names}
          />
          <Checkbox label={t('org.names.isOpen')} checked={open} onChange={(is) => put({ open: is })} />
        </div>
        <GroupPreview
          body={rules}
          onExcept={(id) => put({ members: members.filter((one) => one !== id), except: exceptNow(body, id) })}
        />
      </div>
    </Dialog>
  );
}

/** A unit that is in by its name alone only leaves the names; one that a rule brings in is kept out. */
function exceptNow({ selectors, members, except }: GroupBody, id: string): string[] {
  return members.includes(id) && selectors.length === 0 ? except : [...except, id];
}

function bodyOf({ nameVi, nameEn, phrases, selectors, members, except, open }: Group): GroupBody {
  return { nameVi, nameEn, phrases, selectors, members, except, open };
}

import { call } from '@cotmoc/client';
import { Button, Checkbox, RadioGroup, TextField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { factsOfNew, type NewUnit, NewUnitFields, noUnit } from './new-unit-fields.tsx';
import styles from './operation.module.css';
import { OperationFrame } from './operation-frame.tsx';
import { UnitBox } from './unit-box.tsx';
import type { UnitDetail } from './use-org.ts';

interface Heir {
  readonly is: 'existing' | 'new';
  readonly unitId: string | null;
  readonly founded: NewUnit;
  readonly part: string;
}

/** The work of a unit goes to several: divided, with or without a rest, or as the unit is abolished. */
export function HeirsForm({ unit, operation }: { unit: UnitDetail; operation: 'split' | 'abolish' }) {
  const { kind, level, parentId } = unit.shown;
  const anHeir: Heir = { is: 'existing', unitId: null, founded: noUnit(parentId, kind, level), part: '' };
  const [heirs, setHeirs] = useState<readonly Heir[]>(operation === 'split' ? [anHeir, anHeir] : []);
  const [keep, setKeep] = useState(false);
  const [childrenTo, setChildrenTo] = useState<string | null>(null);
  const change = (at: number, to: Partial<Heir>) =>
    setHeirs(heirs.map((heir, place) => (place === at ? { ...heir, ...to } : heir)));
  const partOf = (heir: Heir) => heir.part.trim() || null;
  return (
    <OperationFrame
      what={t(`org.op.${operation}`)}
      unitId={unit.id}
      missing={() => [
        operation === 'split' && heirs.length === 0 && { fieldId: 'addHeir', message: t('org.missing.heirs') },
        ...heirs.map((heir, at) =>
          heir.is === 'existing'
            ? heir.unitId === null && {
                fieldId: `heir${at}`,
                message: `${t('org.heir', { at: at + 1 })}: ${t('org.missing.unit')}`,
              }
            : heir.founded.officialName.trim() === '' && {
                fieldId: `heir${at}-officialName`,
                message: `${t('org.heir', { at: at + 1 })}: ${t('org.missing.name')}`,
              },
        ),
      ]}
      send={({ day, legalBasis, preview }) =>
        operation === 'split'
          ? call('splitUnit', {
              params: { id: unit.id },
              body: {
                day,
                legalBasis,
                preview,
                keep,
                childrenTo,
                into: heirs.map((heir) => ({
                  unit: heir.is === 'existing' && heir.unitId !== null ? heir.unitId : factsOfNew(heir.founded),
                  part: partOf(heir),
                })),
              },
            })
          : call('abolishUnit', {
              params: { id: unit.id },
              body: {
                day,
                legalBasis,
                preview,
                childrenTo,
                heirs: heirs.flatMap((heir) =>
                  heir.unitId === null ? [] : [{ unitId: heir.unitId, part: partOf(heir) }],
                ),
              },
            })
      }
      fields={(errorOf) => (
        <>
          {heirs.map((heir, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the receivers have no other name than their place
            <fieldset key={at} className={styles.heir}>
              <legend>{t('org.heir', { at: at + 1 })}</legend>
              {operation === 'split' && (
                <RadioGroup
                  legend={t('org.heirIs')}
                  inline
                  choices={[
                    { value: 'existing', label: t('org.into.existing') },
                    { value: 'new', label: t('org.into.new') },
                  ]}
                  value={heir.is}
                  onChange={(value) => change(at, { is: value === 'new' ? 'new' : 'existing' })}
                />
              )}
              {heir.is === 'existing' ? (
                <UnitBox
                  id={`heir${at}`}
                  label={t('org.receiver')}
                  value={heir.unitId}
                  onChange={(unitId) => change(at, { unitId })}
                  without={[unit.id]}
                  error={errorOf(`heir${at}`) ?? errorOf(operation === 'split' ? 'into' : 'heirs')}
                />
              ) : (
                <NewUnitFields
                  prefix={`heir${at}-`}
                  unit={heir.founded}
                  onChange={(founded) => change(at, { founded })}
                  errorOf={errorOf}
                />
              )}
              <TextField
                label={t('org.heirPart')}
                hint={t('org.heirPartHint')}
                optional
                maxLength={300}
                value={heir.part}
                onChange={(part) => change(at, { part })}
              />
              <Button
                small
                kind="plain"
                icon="close"
                onClick={() => setHeirs(heirs.filter((_, place) => place !== at))}
              >
                {t('org.remove', { name: t('org.heir', { at: at + 1 }).toLowerCase() })}
              </Button>
            </fieldset>
          ))}
          <div>
            <Button id="addHeir" small icon="plus" onClick={() => setHeirs([...heirs, anHeir])}>
              {t('org.addHeir')}
            </Button>
          </div>
          {operation === 'split' && <Checkbox label={t('org.keep')} checked={keep} onChange={setKeep} />}
          {unit.children.length > 0 && !keep && (
            <UnitBox
              id="childrenTo"
              label={t('org.childrenTo')}
              value={childrenTo}
              onChange={setChildrenTo}
              without={[unit.id]}
              error={errorOf('childrenTo')}
              optional
            />
          )}
        </>
      )}
    />
  );
}

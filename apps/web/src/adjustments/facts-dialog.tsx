import { type Day, formatWhole } from '@cotmoc/base';
import { Button, ComboBox, DateField, Dialog, ErrorSummary, RadioGroup, TextArea, TextField } from '@cotmoc/ui';
import { useId, useMemo, useState } from 'react';
import styles from '../cascade/cascade.module.css';
import { t } from '../messages/t.ts';
import { useUnits } from '../org/use-units.ts';
import { currentDay } from '../shell/clock.ts';
import { useFaults } from '../shell/use-faults.ts';
import type { TaskFacts } from './use-adjustments.ts';

type Body = TaskFacts['bodies'][number];

/** A task of nobody yet. */
export const EMPTY_FACTS: TaskFacts = {
  text: '',
  bodies: [],
  startsOn: null,
  dueOn: null,
  dueInclusive: true,
  quantity: null,
  quantityUnit: null,
  amount: null,
  product: null,
};

function numberOf(text: string): number | null {
  const digits = text.replace(/[^\d]/g, '');
  return digits === '' ? null : Number(digits);
}

/** Everything of a task that can be changed: words, bodies, days, numbers, money. */
export function FactsDialog({
  title,
  facts,
  onKeep,
  onClose,
}: {
  title: string;
  facts: TaskFacts;
  onKeep: (facts: TaskFacts) => void;
  onClose: () => void;
}) {
  const form = useId();
  const [text, setText] = useState(facts.text);
  const [bodies, setBodies] = useState<readonly Body[]>(facts.bodies);
  // The server gives calendar days only.
  const [startsOn, setStartsOn] = useState<Day | null>(facts.startsOn as Day | null);
  const [dueOn, setDueOn] = useState<Day | null>(facts.dueOn as Day | null);
  const [isInclusive, setIsInclusive] = useState(facts.dueInclusive);
  const [quantity, setQuantity] = useState(facts.quantity === null ? '' : String(facts.quantity));
  const [quantityUnit, setQuantityUnit] = useState(facts.quantityUnit ?? '');
  const [amount, setAmount] = useState(facts.amount === null ? '' : formatWhole(facts.amount));
  const [product, setProduct] = useState(facts.product ?? '');
  const own = text.trim() ? [] : [{ fieldId: 'text', message: t('adjustments.textMissing') }];
  const { faults, wrong, check } = useFaults(own);
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form={form}>
            {t('adjustments.keep')}
          </Button>
          <Button onClick={onClose}>{t('cascade.cancel')}</Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!check()) return;
          onKeep({
            text,
            bodies: [...bodies],
            startsOn,
            dueOn,
            dueInclusive: isInclusive,
            quantity: numberOf(quantity),
            quantityUnit: quantityUnit.trim() || null,
            amount: numberOf(amount),
            product: product.trim() || null,
          });
        }}
      >
        <ErrorSummary faults={faults} />
        <TextArea
          id="text"
          label={t('adjustments.text')}
          rows={3}
          value={text}
          onChange={setText}
          error={wrong('text')}
        />
        <BodyFields bodies={bodies} onChange={setBodies} />
        <div className={styles.pair}>
          <DateField
            label={t('adjustments.part.startsOn')}
            optional
            today={currentDay()}
            value={startsOn}
            onChange={setStartsOn}
          />
          <DateField
            label={t('adjustments.part.dueOn')}
            optional
            today={currentDay()}
            value={dueOn}
            onChange={setDueOn}
          />
        </div>
        <RadioGroup
          legend={t('adjustments.inclusive')}
          inline
          value={isInclusive ? 'by' : 'before'}
          onChange={(value) => setIsInclusive(value === 'by')}
          choices={[
            { value: 'by', label: t('adjustments.inclusive.by') },
            { value: 'before', label: t('adjustments.inclusive.before') },
          ]}
        />
        <div className={styles.pair}>
          <TextField
            label={t('adjustments.part.quantity')}
            optional
            inputMode="numeric"
            value={quantity}
            onChange={setQuantity}
          />
          <TextField label={t('adjustments.unit')} optional value={quantityUnit} onChange={setQuantityUnit} />
          <TextField
            label={t('adjustments.part.amount')}
            optional
            inputMode="numeric"
            value={amount}
            onChange={setAmount}
          />
          <TextField label={t('adjustments.part.product')} optional value={product} onChange={setProduct} />
        </div>
      </form>
    </Dialog>
  );
}

const ROLES = ['lead', 'support', 'perform'] as const;

/** The bodies of a task: who is there can go, units of the register can come. */
function BodyFields({ bodies, onChange }: { bodies: readonly Body[]; onChange: (bodies: readonly Body[]) => void }) {
  const units = useUnits();
  const options = useMemo(() => [...units.values()].map(({ id, name, hint }) => ({ id, label: name, hint })), [units]);
  return (
    <fieldset className={styles.form}>
      <legend>{t('adjustments.part.bodies')}</legend>
      <ul className={styles.tasks}>
        {bodies.map((body) => (
          <li key={`${body.role} ${body.agency} ${body.unitId}`} className={styles.card}>
            <span>
              <span className={styles.soft}>{t(`plans.role.${body.role}`)}:</span> {body.agency}
            </span>
            <Button
              small
              kind="plain"
              icon="close"
              aria-label={t('adjustments.removeBody', { name: body.agency })}
              onClick={() => onChange(bodies.filter((one) => one !== body))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.pair}>
        {ROLES.map((role) => (
          <ComboBox
            key={role}
            label={t('adjustments.addBody', { role: t(`plans.role.${role}`) })}
            optional
            options={options}
            value={null}
            onChange={(id) => {
              const unit = id === null ? undefined : units.get(id);
              // A task has one lead at most.
              const rest = role === 'lead' ? bodies.filter((one) => one.role !== 'lead') : bodies;
              if (unit && !rest.some((one) => one.role === role && one.unitId === unit.id)) {
                onChange([...rest, { role, agency: unit.name, unitId: unit.id }]);
              }
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

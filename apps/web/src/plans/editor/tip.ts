import { StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import { inLanguage, t } from '../../messages/t.ts';
import { citationMore, citationName } from '../review/citation-names.ts';
import type { LiveCitation, LiveFault } from './reading.ts';

/** What is said of a place of the text: the faults there, and the document it cites. */
export interface Said {
  readonly from: number;
  readonly to: number;
  readonly faults: readonly { readonly key: string; readonly fault: LiveFault }[];
  readonly citation: LiveCitation | null;
}

export interface TipDeeds {
  /** What is said of a place; null: nothing. */
  readonly saidAt: (at: number) => Said | null;
  readonly fix: (key: string) => void;
  /** Opens the long explanation of a fault's rule. */
  readonly why: (key: string) => void;
}

/** Shows what is said of the place of the caret, or nothing. */
export const setTip = StateEffect.define<Said | null>();

function tooltip(said: Said, deeds: TipDeeds): Tooltip {
  return { pos: said.from, end: said.to, above: true, create: () => ({ dom: draw(said, deeds) }) };
}

/** Asked for by a key it stays until something is typed, or the caret goes away; the pointer brings its own. */
export function tips(deeds: TipDeeds) {
  const field = StateField.define<Said | null>({
    create: () => null,
    update(said, transaction) {
      for (const effect of transaction.effects) if (effect.is(setTip)) return effect.value;
      return transaction.docChanged || transaction.selection ? null : said;
    },
    provide: (one) => showTooltip.from(one, (said) => (said ? tooltip(said, deeds) : null)),
  });
  const hover = hoverTooltip((_, at) => {
    const said = deeds.saidAt(at);
    return said ? tooltip(said, deeds) : null;
  });
  return { field, extension: [field, hover] };
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(label: string, className: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  // The text keeps the focus.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', onPress);
  return made;
}

function draw({ faults, citation }: Said, deeds: TipDeeds): HTMLElement {
  const dom = element('div', 'cm-said');
  for (const { key, fault } of faults) {
    const part = element('div', `cm-said-fault cm-said-${fault.severity}`);
    part.append(
      element('strong', '', t(`plans.severity.${fault.severity}`)),
      element('p', '', inLanguage(fault.message)),
    );
    const row = element('div', 'cm-said-deeds');
    if (fault.insert !== null) {
      const words = fault.insert === '' ? t('plans.warning.takeOut') : `“${fault.insert}”`;
      row.append(
        button(t('plans.warning.apply'), 'cm-said-fix', () => deeds.fix(key)),
        element('span', 'cm-said-insert', `→ ${words}`),
      );
    }
    row.append(button(t('plans.warning.why'), 'cm-said-why', () => deeds.why(key)));
    part.append(row);
    dom.append(part);
  }
  if (citation) {
    const part = element('div', 'cm-said-citation');
    part.append(element('strong', '', citationName(citation)), element('p', '', citationMore(citation)));
    dom.append(part);
  }
  return dom;
}

/** Reads it out to those who do not see it. */
export function announced({ faults, citation }: Said): string {
  const parts = [
    ...faults.map(({ fault }) => `${t(`plans.severity.${fault.severity}`)}. ${inLanguage(fault.message)}`),
    ...(citation ? [`${citationName(citation)}. ${citationMore(citation)}`] : []),
  ];
  return parts.join(' ');
}

/** Says something to screen readers. */
export function announce(text: string) {
  return EditorView.announce.of(text);
}

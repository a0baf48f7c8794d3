import type { Rule } from './rule.ts';
import { rule as amountWordsMismatch } from './rules/amount-words-mismatch.ts';
import { rule as annexMissing } from './rules/annex-missing.ts';
import { rule as arithmeticMismatch } from './rules/arithmetic-mismatch.ts';
import { rule as bodyInTwoRoles } from './rules/body-in-two-roles.ts';
import { rule as bodyMisnamed } from './rules/body-misnamed.ts';
import { rule as bodyNameVariant } from './rules/body-name-variant.ts';
import { rule as bodyNotInForce } from './rules/body-not-in-force.ts';
import { rule as capitalLetters } from './rules/capital-letters.ts';
import { rule as citationAfterPlan } from './rules/citation-after-plan.ts';
import { rule as citationDateDiffers } from './rules/citation-date-differs.ts';
import { rule as citationWithoutDate } from './rules/citation-without-date.ts';
import { rule as countMismatch } from './rules/count-mismatch.ts';
import { rule as datePadding } from './rules/date-padding.ts';
import { rule as dateTwoNumbers } from './rules/date-two-numbers.ts';
import { rule as deadlineBeforeIssue } from './rules/deadline-before-issue.ts';
import { rule as deadlineOutsidePeriod } from './rules/deadline-outside-period.ts';
import { rule as deputyTitleMismatch } from './rules/deputy-title-mismatch.ts';
import { rule as deputyWithoutKt } from './rules/deputy-without-kt.ts';
import { rule as doubledPunctuation } from './rules/doubled-punctuation.ts';
import { rule as doubledWords } from './rules/doubled-words.ts';
import { rule as droppedSyllable } from './rules/dropped-syllable.ts';
import { rule as dueAfterParent } from './rules/due-after-parent.ts';
import { rule as duplicateTask } from './rules/duplicate-task.ts';
import { rule as dutyWithoutDate } from './rules/duty-without-date.ts';
import { rule as endMarkMissing } from './rules/end-mark-missing.ts';
import { rule as firstNumberMissing } from './rules/first-number-missing.ts';
import { rule as foreignLetter } from './rules/foreign-letter.ts';
import { rule as headingOrder } from './rules/heading-order.ts';
import { rule as impossibleDate } from './rules/impossible-date.ts';
import { rule as impossibleSyllable } from './rules/impossible-syllable.ts';
import { rule as innerDeadlineLater } from './rules/inner-deadline-later.ts';
import { rule as kindMissing } from './rules/kind-missing.ts';
import { rule as lapsedLaw } from './rules/lapsed-law.ts';
import { rule as lawNameVariants } from './rules/law-name-variants.ts';
import { rule as leftoverMarkup } from './rules/leftover-markup.ts';
import { rule as legalBasisEnding } from './rules/legal-basis-ending.ts';
import { rule as levelNotInForce } from './rules/level-not-in-force.ts';
import { rule as misspeltPhrase } from './rules/misspelt-phrase.ts';
import { rule as mixedMoneyUnits } from './rules/mixed-money-units.ts';
import { rule as mixedTonePlacement } from './rules/mixed-tone-placement.ts';
import { rule as mottoForm } from './rules/motto-form.ts';
import { rule as mottoMissing } from './rules/motto-missing.ts';
import { rule as numberMissing } from './rules/number-missing.ts';
import { rule as numberOutOfOrder } from './rules/number-out-of-order.ts';
import { rule as numberPadding } from './rules/number-padding.ts';
import { rule as numberSpacing } from './rules/number-spacing.ts';
import { rule as numberTwoDates } from './rules/number-two-dates.ts';
import { rule as numberYearMismatch } from './rules/number-year-mismatch.ts';
import { rule as numberYearMissing } from './rules/number-year-missing.ts';
import { rule as numberingDisordered } from './rules/numbering-disordered.ts';
import { rule as numberingMissing } from './rules/numbering-missing.ts';
import { rule as numberingRepeated } from './rules/numbering-repeated.ts';
import { rule as ownNumberDiffers } from './rules/own-number-differs.ts';
import { rule as partsMismatch } from './rules/parts-mismatch.ts';
import { rule as partyNumberForm } from './rules/party-number-form.ts';
import { rule as periodicWithoutPeriod } from './rules/periodic-without-period.ts';
import { rule as placeDateMissing } from './rules/place-date-missing.ts';
import { rule as placeDiffers } from './rules/place-differs.ts';
import { rule as planYearDiffers } from './rules/plan-year-differs.ts';
import { rule as productMismatch } from './rules/product-mismatch.ts';
import { rule as recipientsForm } from './rules/recipients-form.ts';
import { rule as recipientsMissing } from './rules/recipients-missing.ts';
import { rule as replacedLaw } from './rules/replaced-law.ts';
import { rule as reportChainReversed } from './rules/report-chain-reversed.ts';
import { rule as reversedRange } from './rules/reversed-range.ts';
import { rule as signatureWithoutCollective } from './rules/signature-without-collective.ts';
import { rule as spaceAfterPunctuation } from './rules/space-after-punctuation.ts';
import { rule as spaceBeforePunctuation } from './rules/space-before-punctuation.ts';
import { rule as stateNumberForm } from './rules/state-number-form.ts';
import { rule as sumMismatch } from './rules/sum-mismatch.ts';
import { rule as symbolIssuerMismatch } from './rules/symbol-issuer-mismatch.ts';
import { rule as symbolKindMismatch } from './rules/symbol-kind-mismatch.ts';
import { rule as symbolLetterCase } from './rules/symbol-letter-case.ts';
import { rule as symbolVariant } from './rules/symbol-variant.ts';
import { rule as symbolWithoutKind } from './rules/symbol-without-kind.ts';
import { rule as taskWithoutBody } from './rules/task-without-body.ts';
import { rule as taskWithoutLead } from './rules/task-without-lead.ts';
import { rule as taskWithoutTime } from './rules/task-without-time.ts';
import { rule as templateBlank } from './rules/template-blank.ts';
import { rule as titleMissing } from './rules/title-missing.ts';
import { rule as unclosedBracket } from './rules/unclosed-bracket.ts';
import { rule as unclosedQuotation } from './rules/unclosed-quotation.ts';
import { rule as unopenedMark } from './rules/unopened-mark.ts';
import { rule as weekdayMismatch } from './rules/weekday-mismatch.ts';
import { rule as wordSpacing } from './rules/word-spacing.ts';

/** Every rule, in the order of their codes. A file in `rules/` that is not named here fails a test. */
export const rules: readonly Rule[] = [
  amountWordsMismatch,
  annexMissing,
  arithmeticMismatch,
  bodyInTwoRoles,
  bodyMisnamed,
  bodyNameVariant,
  bodyNotInForce,
  capitalLetters,
  citationAfterPlan,
  citationDateDiffers,
  citationWithoutDate,
  countMismatch,
  datePadding,
  dateTwoNumbers,
  deadlineBeforeIssue,
  deadlineOutsidePeriod,
  deputyTitleMismatch,
  deputyWithoutKt,
  doubledPunctuation,
  doubledWords,
  droppedSyllable,
  dueAfterParent,
  duplicateTask,
  dutyWithoutDate,
  endMarkMissing,
  firstNumberMissing,
  foreignLetter,
  headingOrder,
  impossibleDate,
  impossibleSyllable,
  innerDeadlineLater,
  kindMissing,
  lapsedLaw,
  lawNameVariants,
  leftoverMarkup,
  legalBasisEnding,
  levelNotInForce,
  misspeltPhrase,
  mixedMoneyUnits,
  mixedTonePlacement,
  mottoForm,
  mottoMissing,
  numberMissing,
  numberOutOfOrder,
  numberPadding,
  numberSpacing,
  numberTwoDates,
  numberYearMismatch,
  numberYearMissing,
  numberingDisordered,
  numberingMissing,
  numberingRepeated,
  ownNumberDiffers,
  partsMismatch,
  partyNumberForm,
  periodicWithoutPeriod,
  placeDateMissing,
  placeDiffers,
  planYearDiffers,
  productMismatch,
  recipientsForm,
  recipientsMissing,
  replacedLaw,
  reportChainReversed,
  reversedRange,
  signatureWithoutCollective,
  spaceAfterPunctuation,
  spaceBeforePunctuation,
  stateNumberForm,
  sumMismatch,
  symbolIssuerMismatch,
  symbolKindMismatch,
  symbolLetterCase,
  symbolVariant,
  symbolWithoutKind,
  taskWithoutBody,
  taskWithoutLead,
  taskWithoutTime,
  templateBlank,
  titleMissing,
  unclosedBracket,
  unclosedQuotation,
  unopenedMark,
  weekdayMismatch,
  wordSpacing,
];

import { type Day, formatDay, type Sentences } from '@cotmoc/base';

/** Why a name was taken for what it was. */
export type ReasonCode =
  | 'official-name'
  | 'other-name'
  | 'place-alone'
  | 'head-of-body'
  | 'misprint'
  | 'shortened'
  | 'name-of-another-day'
  | 'successor'
  | 'remembered'
  | 'named-group'
  | 'group-words'
  | 'part-of-body'
  | 'several-alike'
  | 'several-successors'
  | 'ended-without-successor'
  | 'no-such-bodies-that-day'
  | 'left-open'
  | 'other-province'
  | 'perhaps'
  | 'unknown'
  | 'not-a-body';

export interface Reason {
  readonly code: ReasonCode;
  readonly sentences: Sentences;
}

/** The sentence for a code; `name` is the body or phrase it speaks of. */
export function reasonFor(code: ReasonCode, name: string, day: Day): Reason {
  return { code, sentences: SENTENCES[code](name, formatDay(day)) };
}

const SENTENCES: Record<ReasonCode, (name: string, day: string) => Sentences> = {
  'official-name': (name) => ({ vi: `Đúng tên chính thức: ${name}.`, en: `Its official name: ${name}.` }),
  'other-name': (name) => ({ vi: `Cách viết khác của ${name}.`, en: `Another way of writing ${name}.` }),
  'place-alone': (name) => ({
    vi: `Chỉ nêu địa danh; hiểu là ${name}.`,
    en: `Only the place is named; taken for ${name}.`,
  }),
  'head-of-body': (name) => ({
    vi: `Nêu người đứng đầu; việc thuộc ${name}.`,
    en: `Names the head; the work is that of ${name}.`,
  }),
  misprint: (name) => ({
    vi: `Gần giống ${name}; có thể do lỗi chính tả.`,
    en: `Much like ${name}; probably a misprint.`,
  }),
  shortened: (name) => ({
    vi: `Tên viết ngắn; chỉ có ${name} bắt đầu như vậy.`,
    en: `A shortened name; only ${name} begins so.`,
  }),
  'name-of-another-day': (name, day) => ({
    vi: `Tên này không dùng ngày ${day}; đơn vị khi đó là ${name}.`,
    en: `Not its name on ${day}; the body then was ${name}.`,
  }),
  successor: (name, day) => ({
    vi: `Đơn vị đã kết thúc hoạt động; kế tục ngày ${day} là ${name}.`,
    en: `The body has ended; on ${day} its successor is ${name}.`,
  }),
  remembered: (name) => ({ vi: `Theo lựa chọn đã ghi nhớ: ${name}.`, en: `As chosen and remembered before: ${name}.` }),
  'named-group': (name) => ({ vi: `Nhóm “${name}” trong danh bạ.`, en: `The register's group “${name}”.` }),
  'group-words': (name) => ({ vi: `Nhóm đơn vị: ${name}.`, en: `A group of bodies: ${name}.` }),
  'part-of-body': (name) => ({ vi: `Bộ phận của ${name}.`, en: `A part of ${name}.` }),
  'several-alike': (name) => ({
    vi: `Có nhiều đơn vị cùng tên “${name}”. Chọn đúng đơn vị; lần sau sẽ nhớ.`,
    en: `Several bodies are called “${name}”. Choose the right one; it will be remembered.`,
  }),
  'several-successors': (name, day) => ({
    vi: `${name} không còn ngày ${day}, nhiệm vụ đã chia cho nhiều đơn vị. Chọn đơn vị nhận việc này.`,
    en: `${name} is no more on ${day} and its work went to several bodies. Choose who takes this.`,
  }),
  'ended-without-successor': (name, day) => ({
    vi: `${name} không còn ngày ${day} và chưa ghi đơn vị kế tục. Chọn đơn vị nhận việc.`,
    en: `${name} is no more on ${day} and has no successor on record. Choose who takes this.`,
  }),
  'no-such-bodies-that-day': (name, day) => ({
    vi: `Ngày ${day} không có đơn vị nào thuộc nhóm “${name}”. Chọn đơn vị thay thế.`,
    en: `On ${day} there is no body of the group “${name}”. Choose who takes their place.`,
  }),
  'left-open': (name) => ({
    vi: `“${name}” không nêu tên đơn vị. Chọn đơn vị, hoặc để ngỏ.`,
    en: `“${name}” names no body. Choose one, or leave it open.`,
  }),
  'other-province': (name) => ({
    vi: `Đơn vị của ${name}, không thuộc danh bạ này. Chọn hoặc thêm đơn vị.`,
    en: `A body of ${name}, which is not in this register. Choose or add one.`,
  }),
  perhaps: (name) => ({
    vi: `Chưa có “${name}” trong danh bạ. Có thể là một trong các đơn vị sau.`,
    en: `“${name}” is not in the register. It may be one of these.`,
  }),
  unknown: (name) => ({
    vi: `Chưa có “${name}” trong danh bạ. Chọn đơn vị hoặc thêm đơn vị mới.`,
    en: `“${name}” is not in the register. Choose a unit, or add one.`,
  }),
  'not-a-body': () => ({ vi: 'Không phải tên đơn vị.', en: 'Not the name of a body.' }),
};

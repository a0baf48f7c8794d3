import type { Language } from './words.tsx';

interface Formatter {
  number(value: number): string;
}

interface OptionAnnouncement {
  readonly isGroupChange: boolean;
  readonly groupTitle: string;
  readonly groupCount: number;
  readonly optionText: string;
  readonly isSelected: boolean;
}

/** What React Aria says to screen readers, in Vietnamese: the library ships 34 languages, but not this one. */
const vietnamese = {
  '@react-aria/combobox': {
    focusAnnouncement: (option: OptionAnnouncement, formatter: Formatter) =>
      `${option.isGroupChange ? `Nhóm ${option.groupTitle}, ${formatter.number(option.groupCount)} mục. ` : ''}${
        option.optionText
      }${option.isSelected ? ', đang chọn' : ''}`,
    countAnnouncement: (list: { optionCount: number }, formatter: Formatter) =>
      `Có ${formatter.number(list.optionCount)} mục.`,
    selectedAnnouncement: (option: { optionText: string }) => `${option.optionText}, đang chọn`,
    buttonLabel: 'Mở danh sách',
    listboxLabel: 'Danh sách gợi ý',
  },
  '@react-aria/menu': { longPressMessage: 'Nhấn giữ hoặc bấm Alt + mũi tên xuống để mở trình đơn' },
  '@react-aria/overlays': { dismiss: 'Đóng' },
  'react-aria-components': {
    selectPlaceholder: 'Chọn một mục',
    tableResizer: 'Chỉnh độ rộng cột',
    dropzoneLabel: 'Vùng thả tệp',
    colorSwatchPicker: 'Bảng màu',
  },
};

/**
 * Teaches React Aria the reader's language. Call once, before the first render;
 * its strings cannot change afterwards, so changing the language reloads the page.
 */
export function teachAria(language: Language, target: object): void {
  if (language !== 'vi') return;
  Object.assign(target, {
    [Symbol.for('react-aria.i18n.locale')]: 'vi-VN',
    [Symbol.for('react-aria.i18n.strings')]: vietnamese,
  });
}

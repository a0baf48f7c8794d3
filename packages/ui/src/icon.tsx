import styles from './icon.module.css';

/** Own drawings on a 20 × 20 grid, one stroke wide; nothing is fetched. */
const drawings = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M13.2 13.2L17 17',
  bell: 'M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 6h12c0-1-1.5-2-1.5-6A4.5 4.5 0 0 0 10 3M8.3 16a1.8 1.8 0 0 0 3.4 0',
  person: 'M10 3.5a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4M3.8 16.5c.6-3 3-4.5 6.2-4.5s5.6 1.5 6.2 4.5',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  left: 'M12.5 5l-5 5 5 5',
  right: 'M7.5 5l5 5-5 5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  calendar: 'M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v3.5M13 3.5v3.5',
  upload: 'M10 13V4M6.5 7.5L10 4l3.5 3.5M4 13v3.5h12V13',
  download: 'M10 4v9M6.5 9.5L10 13l3.5-3.5M4 13v3.5h12V13',
  file: 'M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15M7.5 10.5h5M7.5 13.5h5',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  more: 'M4.6 9.7a.3.3 0 1 0 .01 0M10 9.7a.3.3 0 1 0 .01 0M15.4 9.7a.3.3 0 1 0 .01 0',
  sort: 'M7 8l3-3 3 3M7 12l3 3 3-3',
  warning: 'M10 3.5L17.5 16.5h-15zM10 8.5v3.5M10 14.2v.3',
  info: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 9.2v4.3M10 6.4v.3',
  done: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M6.8 10.2l2.3 2.3 4.2-4.8',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M4.3 15.7l1.3-1.3M14.4 5.6l1.3-1.3',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  device: 'M3 4h14v9.5H3zM7 16.5h6M10 13.5v3',
  globe: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M3 10h14M10 3c-5 4-5 10 0 14M10 3c5 4 5 10 0 14',
  key: 'M7 9a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M9.5 10.5L16.5 3.5M13 7l2.5 2.5',
  exit: 'M8 3.5H4v13h4M12 6.5l3.5 3.5L12 13.5M15.5 10H8',
  inbox: 'M3 11l2.5-7h9L17 11v5.5H3zM3 11h4l1 2h4l1-2h4',
  tasks: 'M8.5 5h8M8.5 10h8M8.5 15h8M3 5l1 1 2-2M3 10l1 1 2-2M3 15l1 1 2-2',
  plan: 'M4.5 3h11v14h-11zM7.5 7h5M7.5 10h5M7.5 13h3',
  unit: 'M3 17h14M4.5 17V8M15.5 17V8M8.2 17V8M11.8 17V8M2.5 8h15L10 3z',
  settings: 'M3.5 6h7M14.5 6h2M12.5 4a2 2 0 1 0 0 4a2 2 0 0 0 0-4M3.5 14h2M9.5 14h7M7.5 12a2 2 0 1 0 0 4a2 2 0 0 0 0-4',
  undo: 'M4 8h8a4.5 4.5 0 0 1 0 9H8M7 4.5L3.5 8 7 11.5',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  edit: 'M4 16l.8-3.6L13.5 3.7l2.8 2.8-8.7 8.7zM11.5 5.7l2.8 2.8',
  link: 'M8.5 11.5l3-3M7.5 8.5L5 11a3 3 0 0 0 4 4l2.5-2.5M12.5 11.5L15 9a3 3 0 0 0-4-4L8.5 7.5',
  chat: 'M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6v4.2l2.8 1.8',
  offline:
    'M3 3l14 14M5.5 8.5a8 8 0 0 1 2-1.2M2.8 7A11 11 0 0 1 5 5.3M8.5 4.2A11 11 0 0 1 17.2 7M11.8 7.4a8 8 0 0 1 2.7 1.6M7.8 12.2a4 4 0 0 1 3.4-.9M10 15.5h.01',
  chart: 'M3.5 16.5h13M5.5 13.5v-4M9 13.5v-8M12.5 13.5V8M16 13.5v-3',
} as const;

/** The names of the drawings. */
export type IconName = keyof typeof drawings;

/** A small drawing beside words; hidden from screen readers, so it never stands alone without a label. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 14 | 16 | 20 | 24 | 32 }) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}

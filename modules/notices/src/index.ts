export { giveNotices, type NewNotice } from './give-notice.ts';

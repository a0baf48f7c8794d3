export { giveNotices, type NewNotice } from './give-notice.ts';
export { type OutgoingLetter, openOutboxFolder, openSmtp, type PostOffice } from './post-office.ts';
export { sendLetters } from './send-letters.ts';
export { type NewLetter, writeLetters } from './write-letter.ts';

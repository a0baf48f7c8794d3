import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** One letter on its way out. */
export interface OutgoingLetter {
  /** Names the letter for ever: a letter that is handed over twice has the same message id, so that it arrives once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** What carries letters out of the program. */
export interface PostOffice {
  /** Done when the letter is safely handed over; throws where it could not be. */
  send(letter: OutgoingLetter): Promise<void>;
}

function messageOf(letter: OutgoingLetter, from: string) {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const { to, subject, text, at: date } = letter;
  return { from, to, subject, text, date, messageId: `<${letter.id}@${domain}>` };
}

/** Letters as files of a folder, `<id>.eml`, for a province without a mail server; one that is there is not written again. */
export function openOutboxFolder(folder: string, from: string): PostOffice {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(letter) {
      const { message } = await transport.sendMail(messageOf(letter, from));
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${letter.id}.eml`);
      // Whole or not at all, whenever the machine stops.
      const part = await open(`${file}.part`, 'w', 0o600);
      try {
        // With `buffer` the message comes as bytes, not as a stream.
        await part.writeFile(message as Buffer);
        await part.sync();
      } finally {
        await part.close();
      }
      await rename(`${file}.part`, file);
    },
  };
}

/** An SMTP server, by `smtp://` or `smtps://user:password@host:port`. */
export function openSmtp(url: string, from: string): PostOffice {
  const transport = createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 });
  return {
    async send(letter) {
      await transport.sendMail(messageOf(letter, from));
    },
  };
}

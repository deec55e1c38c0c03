import nodemailer from "nodemailer";
import type { MessageText } from "./message.rules.ts";
import { type Failure, failureOf } from "./sending.rules.ts";

export type Mail = MessageText & {
  to: string;
  /** Of the delivery: the same message always has the same Message-ID. */
  id: string;
  /** Where people choose to receive less. */
  settingsUrl: string;
  /** What a calendar program takes over from the message. */
  calendar?: string;
};

/** Hands mail over to the installation's mail server. */
export type MailCarrier = {
  /** Resolves once the server has taken the message over; otherwise throws `MailNotSent`. */
  send(mail: Mail): Promise<void>;
};

export type MailSettings = { url: string; from: string };

/** The message was not taken over; the kind says how, and never to whom. */
export class MailNotSent extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`mail not sent: ${failure.kind}`);
    this.name = "MailNotSent";
    this.failure = failure;
  }
}

const connectMs = 15_000;
const silenceMs = 60_000;

/** A connection for each message: they are few, and it can be told how far each came. */
export function openMailCarrier({ url, from }: MailSettings): MailCarrier {
  const domain = /@([^>@\s]+)>?$/.exec(from)?.[1] ?? "localhost";
  return {
    async send({ to, id, subject, text, html, settingsUrl, calendar }) {
      let isContentAskedFor = false;
      const transport = nodemailer.createTransport({
        url,
        connectionTimeout: connectMs,
        greetingTimeout: connectMs,
        socketTimeout: silenceMs,
        disableFileAccess: true,
        disableUrlAccess: true,
        // The only way to learn how far a broken-off conversation came. Nothing of it is written anywhere.
        logger: listenFor((line) => {
          if (line === "DATA") isContentAskedFor = true;
        }),
        debug: true,
      });
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          textEncoding: "base64",
          ...(calendar === undefined
            ? {}
            : { icalEvent: { method: "PUBLISH", filename: "nen-nep.ics", content: calendar } }),
          headers: { "Auto-Submitted": "auto-generated", "List-Unsubscribe": `<${settingsUrl}>` },
        });
      } catch (error) {
        // Its message may name the recipient, so the error itself goes no further.
        const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
        throw new MailNotSent(failureOf({ code, command: isContentAskedFor ? "DATA" : command, responseCode }));
      } finally {
        transport.close();
      }
    },
  };
}

/** A logger that keeps nothing and hears every line that goes to the server. */
function listenFor(hear: (line: string) => void) {
  const note = (entry: unknown, line?: unknown) => {
    if ((entry as { tnx?: string } | undefined)?.tnx === "client") hear(String(line));
  };
  const ignore = () => undefined;
  return { level: ignore, trace: note, debug: note, info: note, warn: ignore, error: ignore, fatal: ignore };
}

import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** A message as a mail server received it, its texts decoded. */
export type ReceivedMail = {
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** What a calendar program takes over, its lines unfolded. */
  calendar: string;
  messageId: string;
  raw: string;
};

/** What the server does with the next conversations: takes messages, refuses them, or breaks off after the message itself. */
type Behaviour = "TAKES" | "REFUSES_FOR_NOW" | "REFUSES" | "BREAKS_OFF";

export type MailServer = {
  url: string;
  received: ReceivedMail[];
  behave(as: Behaviour): void;
  /** Nobody answers at its port, as when the machine is down. */
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
  close(): Promise<void>;
};

/** A real SMTP server on this machine; at any free port unless one is given. */
export async function startMailServer(at = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = "TAKES";
  const create = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      disableReverseLookup: true,
      onRcptTo: (_address, _session, callback) => {
        if (behaviour === "REFUSES")
          return callback(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
        if (behaviour === "REFUSES_FOR_NOW")
          return callback(Object.assign(new Error("try later"), { responseCode: 451 }));
        return callback();
      },
      onData: (stream, session, callback) => {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          received.push(readMail(to, Buffer.concat(parts).toString("utf8")));
          if (behaviour === "BREAKS_OFF") for (const socket of sockets) socket.destroy();
          else callback();
        });
      },
    });
  const listen = async (port: number) => {
    const created = create();
    created.server.on("connection", (socket: Socket) => sockets.add(socket.on("close", () => sockets.delete(socket))));
    created.listen(port, "127.0.0.1");
    await once(created.server, "listening");
    return created;
  };
  let server = await listen(at);
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (as) => {
      behaviour = as;
    },
    goDown: stop,
    comeUp: async () => {
      server = await listen(port);
    },
    close: stop,
  };
}

function readMail(to: string[], raw: string): ReceivedMail {
  const header = (name: string) =>
    new RegExp(`^${name}: ((?:.*)(?:\\r\\n[ \\t].*)*)`, "im").exec(raw)?.[1]?.replace(/\r\n[ \t]/g, " ") ?? "";
  return {
    to,
    subject: decodeWords(header("Subject")),
    messageId: header("Message-ID"),
    text: partOf(raw, "text/plain"),
    html: partOf(raw, "text/html"),
    calendar: partOf(raw, "text/calendar").replaceAll("\n ", ""),
    raw,
  };
}

/** RFC 2047: adjoining encoded words belong together. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_all, word: string) => Buffer.from(word, "base64").toString("utf8"))
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_all, word: string) =>
      decodeURIComponent(word.replaceAll("_", " ").replace(/=([0-9A-F]{2})/gi, "%$1")),
    );
}

function partOf(raw: string, type: string): string {
  const part = new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n([^]*?)(?:\\r\\n--|$)`, "i").exec(raw)?.[1] ?? "";
  return Buffer.from(part, "base64").toString("utf8").replaceAll("\r\n", "\n");
}

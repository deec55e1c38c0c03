import { readFile, stat } from "node:fs/promises";
import { StartRefused } from "./start-refused.ts";

/** The system user under which PostgreSQL runs when the program itself runs as root. */
export type ServiceUser = { name: string; uid: number; gid: number };

const CANDIDATES = ["postgres", "nobody"];

/**
 * Who runs PostgreSQL: `undefined` means the user of this process. PostgreSQL refuses root, so root lends it
 * the owner of the existing data, or else a system user without rights.
 */
export async function serviceUser(cluster: string): Promise<ServiceUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = await systemUsers();
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return users.find(({ uid }) => uid === owner.uid) ?? nameless(owner);
  for (const name of CANDIDATES) {
    const user = users.find((candidate) => candidate.name === name && candidate.uid !== 0);
    if (user) return user;
  }
  throw new StartRefused({
    vietnamese: `PostgreSQL không chạy được bằng root và máy này không có người dùng "postgres" hay "nobody"; hãy chạy chương trình bằng người dùng thường.`,
    english: `PostgreSQL refuses to run as root and this machine has neither a user "postgres" nor "nobody"; run the program as an ordinary user.`,
  });
}

async function systemUsers(): Promise<ServiceUser[]> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function nameless({ uid, gid }: { uid: number; gid: number }): ServiceUser {
  return { name: String(uid), uid, gid };
}

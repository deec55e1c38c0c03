import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { writeWhole } from "./data-folder.ts";

export const ROLES = ["postgres", "nennep_owner", "nennep_app", "nennep_worker"] as const;
export type Role = (typeof ROLES)[number];
export type Passwords = Record<Role, string>;

/** The passwords of the cluster's roles; made once, before the cluster, and kept in a file only its owner may read. */
export async function rolePasswords(path: string): Promise<Passwords> {
  const kept = await readFile(path, "utf8").catch(ignoreMissing);
  // The file is written only below, whole and at once.
  if (kept !== undefined) return JSON.parse(kept) as Passwords;
  const passwords = newPasswords();
  await writeWhole({ path, text: `${JSON.stringify(passwords, undefined, 2)}\n` });
  return passwords;
}

function newPasswords(): Passwords {
  const password = () => randomBytes(24).toString("base64url");
  return {
    postgres: password(),
    nennep_owner: password(),
    nennep_app: password(),
    nennep_worker: password(),
  };
}

function ignoreMissing(reason: NodeJS.ErrnoException): undefined {
  if (reason.code !== "ENOENT") throw reason;
}

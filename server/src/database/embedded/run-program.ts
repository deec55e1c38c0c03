import { spawn } from "node:child_process";
import type { ServiceUser } from "./service-user.ts";

export type Program = {
  path: string;
  args: string[];
  cwd: string;
  user: ServiceUser | undefined;
  /** The program leaves a daemon behind, which must not inherit our pipes. */
  leavesDaemon?: boolean;
};

export type Outcome = { code: number; output: string };

/** Runs a program to its end and gives its exit code and everything it printed; rejects only when it cannot be started. */
export function runProgram({ path, args, cwd, user, leavesDaemon = false }: Program): Promise<Outcome> {
  return new Promise((settle, fail) => {
    const child = spawn(path, args, {
      cwd,
      env: cleanEnvironment(),
      stdio: leavesDaemon ? "ignore" : ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    const output: string[] = [];
    child.stdout?.on("data", (piece) => output.push(String(piece)));
    child.stderr?.on("data", (piece) => output.push(String(piece)));
    child.once("error", fail);
    child.once("close", (code) => settle({ code: code ?? -1, output: output.join("").trim() }));
  });
}

/** PGDATA, PGPORT and the like of the surrounding shell must not lead PostgreSQL to another folder. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}

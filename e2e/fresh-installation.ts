import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const port = Number(process.env["E2E_PORT"] ?? 8171) + 1;

/** Where the fresh installation is, beside the demonstration. */
export const freshOrigin = `http://localhost:${port}`;

export interface Installation {
  /** The one-time link that the console printed. */
  setUpLink: string;
  remove: () => Promise<void>;
}

/** Starts Nền Nếp as README says, on an empty folder of its own. */
export async function installFresh(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), "nennep-fresh-"));
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { DEMO_PASSWORD: _demoOnly, ...env } = process.env;
  const server = spawn(process.execPath, ["tools/launch.mjs", "start"], {
    cwd: root,
    env: { ...env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const setUpLink = await linkPrintedBy(server);
  return {
    setUpLink,
    remove: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function linkPrintedBy(server: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let printed = "";
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const link = /http\S+\/set-up#\S+/.exec(printed)?.[0];
      if (link) settle(link);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => fail(new Error(`The server ended with ${code} before it was ready:\n${printed}`)));
  });
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { kill, postmasterPid } from "../database/embedded/embedded.test-support.ts";

/** The whole program in a process of its own, as `npm start` runs it, on a data folder of its own. */
export type RunningProgram = {
  url: string;
  /** Ends the program and its PostgreSQL with SIGKILL, in this order, so many milliseconds apart. */
  killBoth(order: readonly ("program" | "postgres")[], pauseMs: number): Promise<void>;
  stop(): Promise<void>;
};

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** Starts the program and waits until it tells its address. */
export async function startProgram(dataDir: string): Promise<RunningProgram> {
  const { DEMO, DEMO_PASSWORD, DATABASE_URL, DATABASE_OWNER_URL, DATABASE_WORKER_URL, ...env } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { ...env, DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await addressOf(child);
  return {
    url,
    killBoth: async (order, pauseMs) => {
      const postgres = await postmasterPid(dataDir);
      for (const victim of order) {
        if (victim === "program") await kill(child);
        else process.kill(postgres, "SIGKILL");
        await new Promise((settle) => setTimeout(settle, pauseMs));
      }
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let said = "";
    child.stdout?.on("data", (piece) => {
      said += piece;
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) settle(address);
    });
    child.once("exit", (code) => fail(new Error(`The program ended with ${code}: ${said}`)));
  });
}

import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { FileStore } from "../file/file-store.ts";
import { apartBecause, type PackPart, type PartyPack } from "./party-pack.ts";
import type { PackOrder } from "./render-pack.ts";

export type PackBinder = {
  bind(pack: PartyPack, textScale: number): Promise<Uint8Array>;
  close(): void;
};

const timeLimitMs = 60_000;

/**
 * Binds packs one after the other, each in a process of its own that has a minute. The same pack asked for while it is
 * bound is bound once. Where a file breaks the process, the pack is made without any file, and its contents say so.
 */
export function createPackBinder(files: Pick<FileStore, "pathOf">, limitMs = timeLimitMs): PackBinder {
  const underWay = new Map<string, Promise<Uint8Array>>();
  const running = new Set<ChildProcess>();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(order: PackOrder): Promise<Uint8Array> {
    const turn = last.then(() =>
      bindIn(running, order, limitMs).catch(() => bindIn(running, withoutFiles(order), limitMs)),
    );
    last = turn.catch(() => {});
    return turn;
  }

  return {
    bind(pack, textScale) {
      const order = { pack, paths: pathsOf(pack, files), textScale };
      const key = createHash("sha256").update(JSON.stringify(order)).digest("hex");
      const present = underWay.get(key);
      if (present) return present;
      const bound = inTurn(order).finally(() => underWay.delete(key));
      underWay.set(key, bound);
      return bound;
    },
    close() {
      for (const child of running) child.kill("SIGKILL");
    },
  };
}

function pathsOf(pack: PartyPack, files: Pick<FileStore, "pathOf">): Record<string, string> {
  const bound = pack.parts.flatMap((part) => (part.kind === "file" ? [part.sha256] : []));
  return Object.fromEntries(bound.map((sha256) => [sha256, files.pathOf(sha256)]));
}

function withoutFiles({ pack, textScale }: PackOrder): PackOrder {
  const parts = pack.parts.map((part): PackPart => {
    return part.kind === "file" ? { kind: "apart", name: part.name, why: apartBecause.UNREADABLE } : part;
  });
  return { pack: { ...pack, parts }, paths: {}, textScale };
}

/** One pack in one process; rejects where the process ends without an answer or takes too long. */
function bindIn(running: Set<ChildProcess>, order: PackOrder, limitMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL("./pack-process.ts", import.meta.url));
    // Nothing of our environment: it holds the database's address.
    const child = fork(program, { execArgv: [], env: {}, stdio: "ignore", serialization: "advanced" });
    running.add(child);
    const timer = setTimeout(() => child.kill("SIGKILL"), limitMs);
    child.once("message", (file) => resolve(file as Uint8Array));
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(timer);
      running.delete(child);
      reject(new Error("The pack's process ended without a pack"));
    });
    child.send(order);
  });
}

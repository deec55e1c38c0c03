import { Worker } from "node:worker_threads";
import type { PartyBook, PartyDocument } from "./party-document.ts";

export type DocumentRenderer = {
  pdf(paper: PartyDocument | PartyBook): Promise<Uint8Array>;
  word(document: PartyDocument): Promise<Uint8Array>;
  close(): Promise<void>;
};

export type RenderRequest =
  | { id: number; format: "pdf"; paper: PartyDocument | PartyBook }
  | { id: number; format: "word"; paper: PartyDocument };
export type RenderReply = { id: number; file: Uint8Array<ArrayBuffer> } | { id: number; failure: string };

type Waiting = { resolve: (file: Uint8Array) => void; reject: (reason: Error) => void };

/**
 * Draws papers on one thread of its own, one after the other, so that the thread that answers requests never waits
 * for a page. The thread starts with the first paper, keeps the program alive only while it draws, and is replaced if it dies.
 */
export function createDocumentRenderer(): DocumentRenderer {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let worker: Worker | undefined;

  function start(): Worker {
    const started = new Worker(new URL("./render-worker.ts", import.meta.url), { execArgv: [] });
    started.on("message", (reply: RenderReply) => {
      settle(waiting, reply);
      if (waiting.size === 0) started.unref();
    });
    started.on("error", (reason) => failAll(waiting, reason));
    started.on("exit", () => {
      if (worker === started) worker = undefined;
      failAll(waiting, new Error("The document thread ended"));
    });
    return started;
  }

  function ask(request: Omit<RenderRequest, "id">): Promise<Uint8Array> {
    worker ??= start();
    const id = ++lastId;
    const asked = worker;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      asked.ref();
      asked.postMessage({ ...request, id });
    });
  }

  return {
    pdf: (paper) => ask({ format: "pdf", paper }),
    word: (paper) => ask({ format: "word", paper }),
    close: async () => {
      await worker?.terminate();
    },
  };
}

function settle(waiting: Map<number, Waiting>, reply: RenderReply): void {
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ("file" in reply) asked?.resolve(reply.file);
  else asked?.reject(new Error(reply.failure));
}

function failAll(waiting: Map<number, Waiting>, reason: Error): void {
  const asked = [...waiting.values()];
  waiting.clear();
  for (const each of asked) each.reject(reason);
}

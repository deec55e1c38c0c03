import { parentPort } from "node:worker_threads";
import type { RenderReply, RenderRequest } from "./document-renderer.ts";
import { renderPdf } from "./render-pdf.ts";
import { renderWord } from "./render-word.ts";

parentPort?.on("message", async (request: RenderRequest) => {
  const reply = await answer(request);
  parentPort?.postMessage(reply, "file" in reply ? [reply.file.buffer] : []);
});

async function answer(request: RenderRequest): Promise<RenderReply> {
  try {
    const drawn = request.format === "pdf" ? renderPdf(request.paper) : await renderWord(request.paper);
    // A copy of its own, because what the libraries return may be a view into shared memory that cannot be handed over.
    return { id: request.id, file: new Uint8Array(drawn) };
  } catch (reason) {
    return { id: request.id, failure: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}

import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as immediate } from "node:timers/promises";
import { composeMinutes } from "../server/src/document/compose-minutes.ts";
import { createDocumentRenderer } from "../server/src/document/document-renderer.ts";
import { decemberMeeting } from "../server/src/document/meeting-record.fixture.ts";
import type { MeetingRecord } from "../server/src/document/meeting-record.ts";
import type { PartyDocument } from "../server/src/document/party-document.ts";
import { renderPdf } from "../server/src/document/render-pdf.ts";
import { renderWord } from "../server/src/document/render-word.ts";
import { answer, type Ground, type Measure, milliseconds, percentile, readInput, timed } from "./benchmark.ts";
import { nameOf } from "./seed/invented.ts";

const CONVENED = 200;
const SLOWEST_LOOP_MS = 20;
const RESOLUTION_MS = 1;

/** Draws the minutes of a large meeting again and again, on the renderer's thread, and beside it on the thread that answers requests. */
const ground = await readInput<Ground>();
const record = largeMeeting();
const renderer = createDocumentRenderer();
const measures = [
  await compare("Minutes with 200 attendance rows, Word", 40, renderer.word, renderWord),
  await compare("The same minutes, PDF", 120, renderer.pdf, async (paper) => renderPdf(paper)),
];
await renderer.close();
answer(measures);

type Draw = (paper: PartyDocument) => Promise<Uint8Array>;

async function compare(what: string, slowestMs: number, onItsThread: Draw, onThisThread: Draw): Promise<Measure> {
  const runs = ground.isQuick ? 10 : 60;
  const ours = await watched(runs, onItsThread);
  const control = await watched(runs, onThisThread);
  return {
    what,
    ours: `p95 ${milliseconds(ours.p95)}, loop p99 ${milliseconds(ours.loop)}`,
    control: `same thread p95 ${milliseconds(control.p95)}, loop p99 ${milliseconds(control.loop)}`,
    ratio: `loop ÷ ${(control.loop / Math.max(ours.loop, 0.1)).toFixed(1)}`,
    target: `p95 ≤ ${slowestMs} ms, loop p99 ≤ ${SLOWEST_LOOP_MS} ms`,
    isMet: ours.p95 <= slowestMs && ours.loop <= SLOWEST_LOOP_MS,
  };
}

/** How long composing and drawing take, and how long this thread could not answer meanwhile. */
async function watched(runs: number, draw: Draw): Promise<{ p95: number; loop: number }> {
  await timed(5, () => draw(composeMinutes(record)));
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const times = await timed(runs, async () => {
    await draw(composeMinutes(record));
    // Lets the loop turn, as it does between two requests.
    await immediate();
  });
  delay.disable();
  return { p95: percentile(times, 0.95), loop: delay.percentile(99) / 1e6 - RESOLUTION_MS };
}

/** The minutes of a believable month, with so many people that they make seven pages. */
function largeMeeting(): MeetingRecord {
  const attendance = Array.from({ length: CONVENED }, (_, n) => ({
    name: nameOf(ground.seed, n),
    membership: n % 20 === 19 ? ("PROBATIONARY" as const) : ("OFFICIAL" as const),
    status: n % 15 === 14 ? ("EXCUSED" as const) : ("PRESENT" as const),
    ...(n % 15 === 14 ? { reason: "đi công tác" } : {}),
  }));
  return { ...decemberMeeting, attendance };
}

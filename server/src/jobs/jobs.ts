import type { Transaction } from "../database/connect.ts";
import { readFiles } from "../directive/read-files.ts";
import { tellReceivers } from "../directive/tell-receivers.ts";
import { settleScore } from "../evaluation/settle-score.queries.ts";
import { renewTakenPapers } from "../orientation/renew-papers.ts";
import { tellCells } from "../orientation/tell-cells.ts";
import { recomputeChanged } from "../picture/recompute-months.ts";
import { carryOutDue } from "../reorganization/carry-out.queries.ts";
import type { Surroundings } from "../surroundings.ts";
import { tellGuidance } from "../topic/tell-guidance.ts";

/** What each kind of job is told. A job's handler may run twice and gets everything that waited under one key at once. */
export type JobPayloads = {
  "picture.recompute": { organizationId: string; month: string };
  "evaluation.settle": { organizationId: string; meetingId: string };
  "directive.read": { organizationId: string; directiveId: string };
  "directive.tell": { organizationId: string; directiveId: string; dispatchId: string };
  "orientation.tell": { organizationId: string; orientationId: string };
  "orientation.renewPapers": { organizationId: string; orientationId: string; paperId: string };
  "topic.tellGuidance": { organizationId: string; year: number };
  "reorganization.carryOut": { organizationId: string; reorganizationId: string };
};

export type JobName = keyof JobPayloads & string;

/** What a handler works with: the worker role's transaction, in which its jobs disappear when it commits. */
export type JobContext = Pick<Surroundings, "clock" | "files" | "documents"> & { tx: Transaction };

export type JobHandlers = { [Name in JobName]: (context: JobContext, payloads: JobPayloads[Name][]) => Promise<void> };

/** Every kind of job and the one function that does it. */
export const jobs: JobHandlers = {
  "picture.recompute": recomputeChanged,
  "evaluation.settle": settleScore,
  "directive.read": readFiles,
  "directive.tell": tellReceivers,
  "orientation.tell": tellCells,
  "orientation.renewPapers": renewTakenPapers,
  "topic.tellGuidance": tellGuidance,
  "reorganization.carryOut": carryOutDue,
};

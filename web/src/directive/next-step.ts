import type { Receipt } from "./directive-query.ts";

export type NextStep = "PLAN" | "SCHEDULE" | "REPORT";

type Standing = Pick<Receipt, "expects" | "plannedAt" | "meetingId" | "reportedAt" | "declinedAt">;

/** The one thing that a receiver does next, in the order in which it is done; nothing where all is done or was declined. */
export function nextStep({ expects, plannedAt, meetingId, reportedAt, declinedAt }: Standing): NextStep | undefined {
  if (declinedAt !== null) return undefined;
  if (expects.includes("PLAN") && plannedAt === null) return "PLAN";
  if (expects.includes("DISSEMINATE") && meetingId === null) return "SCHEDULE";
  return expects.includes("REPORT") && reportedAt === null ? "REPORT" : undefined;
}

export type ReportState = "DRAFT" | "SUBMITTED" | "ACCEPTED" | "RETURNED";

/** Where a report must stand for something to be done to it; what was accepted stays as it is. */
const allowed = {
  "report.save": ["DRAFT", "RETURNED"],
  "report.submit": ["DRAFT", "RETURNED"],
  "report.accept": ["SUBMITTED"],
  "report.return": ["SUBMITTED"],
} as const satisfies Record<string, readonly ReportState[]>;

export type ReportDeed = keyof typeof allowed;

/** Whether a report that stands so allows something: it is written while it lies here, and answered while it lies with the superior. */
export function allows(deed: ReportDeed, state: ReportState): boolean {
  return (allowed[deed] as readonly ReportState[]).includes(state);
}

/** What a report that stands so allows, in the words of operations. */
export function deedsOn(state: ReportState): ReportDeed[] {
  // Keys of a literal object are its own.
  return (Object.keys(allowed) as ReportDeed[]).filter((deed) => allows(deed, state));
}

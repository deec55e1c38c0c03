/** What a resolution decides, however it is held: as rows, or as a page shows it. */
export type ResolutionContent = {
  readonly texts: readonly { subjectId: string; field: string; body: string }[];
  readonly newTasks: readonly {
    what: string;
    owner: { personId: string } | null;
    massOrganization: string;
    dueOn: string;
    reportMonth: string | null;
    targetValue: number | null;
    targetUnit: string;
  }[];
};

type Vote = { readonly matter: string; readonly outcome: string | null; readonly contentMark?: string | null };

/** Texts that a resolution decides by; what it tells of the month may still be put into better words. */
const deciding = ["CONCLUSION", "SYNTHESIS", "RESOLUTION_EXTRA", "CARRYING_OUT"];

/** A short mark of everything that a resolution decides: the same as long as nothing of it is changed. */
export function contentMark({ texts, newTasks }: ResolutionContent): string {
  const written = texts
    .filter(({ field, body }) => deciding.includes(field) && body.trim() !== "")
    .map(({ subjectId, field, body }) => [field, subjectId, body.trim()])
    .toSorted((one, other) => (one.join() < other.join() ? -1 : 1));
  const tasks = newTasks
    .map((task) => [
      task.what,
      task.owner?.personId ?? "",
      task.massOrganization,
      task.dueOn,
      task.reportMonth ?? "",
      String(task.targetValue ?? ""),
      task.targetUnit,
    ])
    .toSorted((one, other) => (one.join() < other.join() ? -1 : 1));
  return hashOf(JSON.stringify([written, tasks]));
}

/** The vote on the resolution that counts: the last one in which hands were counted. */
export function lastResolutionVote<Taken extends Pick<Vote, "matter" | "outcome">>(
  votes: readonly Taken[],
): Taken | undefined {
  return votes.findLast(({ matter, outcome }) => matter === "RESOLUTION" && outcome !== "DEFERRED");
}

/**
 * How the resolution stands: PASSED as it is now, CHANGED since it was passed, or NOT_PASSED. The last counted vote is the
 * one that counts; a page of the minute book has no mark and stands as it was entered.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the cell votes what the resolution says.
 */
export function resolutionStanding(
  votes: readonly Vote[],
  content: ResolutionContent,
): "PASSED" | "CHANGED" | "NOT_PASSED" {
  const last = lastResolutionVote(votes);
  if (last?.outcome !== "PASSED") return "NOT_PASSED";
  const voted = last.contentMark ?? null;
  return voted === null || voted === contentMark(content) ? "PASSED" : "CHANGED";
}

/** Two 32-bit FNV-1a hashes of different offset: enough to tell one wording from another, in the browser too. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x01000193].map((offset) => fnv1a(text, offset)).join("-");
}

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

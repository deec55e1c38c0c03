import { lastResolutionVote } from "../../../../server/src/vote/resolution-content.rules.ts";
import type { client } from "../../api.ts";
import type { PaperKind } from "../document-links.ts";
import type { Workspace } from "../workspace-query.ts";

export type IssuableKind = Exclude<PaperKind, "CORRECTION">;
export type Documents = Awaited<ReturnType<typeof client.document.list>>;

/** The papers that a meeting has: a resolution that was passed also where the meeting went on without votes afterwards. */
export function papersOf({
  meeting,
  votes,
  scored,
}: Pick<Workspace, "meeting" | "votes" | "scored">): readonly IssuableKind[] {
  const isResolved = lastResolutionVote(votes)?.outcome === "PASSED";
  const undecided: readonly IssuableKind[] = meeting.withoutVotes
    ? []
    : [meeting.resolutionWaived ? "CONCLUSION" : "RESOLUTION"];
  const decision = isResolved ? (["RESOLUTION"] as const) : undecided;
  const score: readonly IssuableKind[] = scored ? ["SCORE_SHEET"] : [];
  return ["NOTICE", "MINUTES", ...decision, ...score];
}

/** The papers that are not issued yet, with the number that each would take. */
export function papersToIssue(
  workspace: Pick<Workspace, "meeting" | "votes" | "scored">,
  documents: Documents,
): { kind: IssuableKind; symbol: string }[] {
  return papersOf(workspace)
    .filter((kind) => !documents.documents.some((issued) => issued.kind === kind))
    .map((kind) => ({ kind, symbol: symbolFor(kind, documents) }));
}

/** The number that a paper would take next; empty for a score sheet, which takes none. */
export function symbolFor(kind: IssuableKind, { nextSymbols }: Pick<Documents, "nextSymbols">): string {
  switch (kind) {
    case "NOTICE":
      return nextSymbols.notice;
    case "MINUTES":
      return nextSymbols.minutes;
    case "RESOLUTION":
      return nextSymbols.resolution;
    case "CONCLUSION":
      return nextSymbols.conclusion;
    case "SCORE_SHEET":
      return "";
  }
}

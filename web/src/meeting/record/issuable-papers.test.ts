import { expect, test } from "vitest";
import type { Workspace } from "../workspace-query.ts";
import { type Documents, papersOf, papersToIssue } from "./issuable-papers.ts";

type Record = Pick<Workspace, "meeting" | "votes" | "scored">;

function recordOf(
  meeting: Partial<Workspace["meeting"]>,
  votes: { matter: "RESOLUTION"; outcome: "PASSED" | "FAILED" }[] = [],
  scored = true,
): Record {
  // Only what decides which papers there are.
  return {
    meeting: { kind: "REGULAR", withoutVotes: false, resolutionWaived: false, ...meeting },
    votes,
    scored,
  } as Record;
}

const passed = [{ matter: "RESOLUTION", outcome: "PASSED" }] as const;

test.each([
  ["a regular meeting", recordOf({}), ["NOTICE", "MINUTES", "RESOLUTION", "SCORE_SHEET"]],
  [
    "one that closed with conclusions alone",
    recordOf({ resolutionWaived: true }),
    ["NOTICE", "MINUTES", "CONCLUSION", "SCORE_SHEET"],
  ],
  ["one without votes", recordOf({ withoutVotes: true }), ["NOTICE", "MINUTES", "SCORE_SHEET"]],
  [
    "one that went on without votes after its resolution was passed",
    recordOf({ withoutVotes: true }, [...passed]),
    ["NOTICE", "MINUTES", "RESOLUTION", "SCORE_SHEET"],
  ],
  ["a committee's own", recordOf({ kind: "COMMITTEE" }, [], false), ["NOTICE", "MINUTES", "RESOLUTION"]],
])("papers of %s", (_which, record, papers) => {
  expect(papersOf(record)).toEqual(papers);
});

test("what is issued already is not issued again, and the score sheet takes no number", () => {
  const documents = {
    documents: [{ kind: "NOTICE" }],
    nextSymbols: { notice: "06-TB/CB", minutes: "05-BB/CB", resolution: "05-NQ/CB", conclusion: "01-KL/CB" },
    // The rest of an issued paper plays no part.
  } as Documents;
  expect(papersToIssue(recordOf({}), documents)).toEqual([
    { kind: "MINUTES", symbol: "05-BB/CB" },
    { kind: "RESOLUTION", symbol: "05-NQ/CB" },
    { kind: "SCORE_SHEET", symbol: "" },
  ]);
});

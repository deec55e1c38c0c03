import { expect, test } from "vitest";
import { isScoreVoted } from "./score-standing.rules.ts";

const vote = (outcome: string, matter = "MEETING_SCORE") => ({ matter, outcome });

test.each<[string, { matter: string; outcome: string }[], string[], boolean]>([
  ["passed and not put to the vote again: it stands", [vote("FAILED"), vote("PASSED")], ["MINUTES_ADOPTED"], true],
  ["put to the vote again: the earlier vote does not count", [vote("PASSED")], ["SCORE_VOTE"], false],
  ["taken back to be revised", [vote("PASSED")], ["SCORE"], false],
  ["rejected", [vote("FAILED")], [], false],
  ["another matter", [vote("PASSED", "AGENDA")], [], false],
])("a score's vote, %s", (_, votes, lacking, stands) => {
  expect(isScoreVoted(votes, lacking)).toBe(stands);
});

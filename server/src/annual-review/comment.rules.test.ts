import { expect, test } from "vitest";
import { hindranceToComment } from "./comment.rules.ts";

const today = "2026-12-03";

test.each([
  ["asked for, not come", "2026-11-02", null, "", null],
  ["come as it was asked for", "2026-11-02", "2026-11-20", "Gương mẫu", null],
  ["come on paper, never asked for here", null, "2026-12-03", "Gương mẫu", null],
  ["neither asked for nor come", null, null, "", "COMMENT_DAYS"],
  ["asked for tomorrow", "2026-12-04", null, "", "COMMENT_DAYS"],
  ["come before it was asked for", "2026-11-02", "2026-11-01", "Gương mẫu", "COMMENT_DAYS"],
  ["come without words", "2026-11-02", "2026-11-20", "", "COMMENT_WORDS"],
  ["words that have not come", "2026-11-02", null, "Gương mẫu", "COMMENT_WORDS"],
] as const)("a comment %s", (_how, askedOn, receivedOn, body, hindrance) => {
  expect(hindranceToComment({ askedOn, receivedOn, body }, today)).toBe(hindrance);
});

import { expect, test } from "vitest";
import { tellOutside } from "../delivery/message.rules.ts";
import { bareSentencesEn } from "./bare-sentences-en.rules.ts";
import { bareSentencesVi } from "./bare-sentences-vi.rules.ts";
import { sentencesVi } from "./sentences-vi.rules.ts";

const hidden = "BÍ MẬT";
/** Every text that tellers hand over, filled with something that must not get out; what may is of its own kind. */
const parameters = {
  ...Object.fromEntries(
    ["place", "reason", "what", "total", "grade", "decided", "position", "reference", "subject"].map((n) => [
      n,
      hidden,
    ]),
  ),
  scheduledAt: "2026-12-03T07:00:00Z",
  continuesAt: "2026-12-04T07:00:00Z",
  month: "2026-11-01",
  dueOn: "2026-12-05",
  endedOn: "2026-12-06",
  days: "1",
  count: "2",
  year: "2026",
  quarter: "4",
};
const kinds = Object.keys(sentencesVi);

test.each(kinds)(
  "%s tells nothing that somebody wrote, whatever was decided, and says something in both languages",
  (kind) => {
    for (const decision of ["YES", "NO", "ACCEPTED", "DECLINED", "MOVED", "REOPEN", "LET_STAND"])
      for (const state of ["CONFIRMED", "REJECTED"])
        for (const language of ["vi", "en"] as const) {
          const told = { kind, parameters: { ...parameters, decision, state } };
          const bare = tellOutside(told, { language, withContent: false });
          expect(bare).not.toContain(hidden);
          expect(bare).not.toMatch(/undefined|NaN|[:,] ?[.)]|“|”| {2}/);
          expect(bare.length).toBeGreaterThan(15);
          expect(bare.endsWith(".")).toBe(true);
        }
  },
);

test("each kind has its bare sentence in both languages, and only kinds that there are", () => {
  expect(Object.keys(bareSentencesVi).toSorted()).toEqual(kinds.toSorted());
  expect(Object.keys(bareSentencesEn).toSorted()).toEqual(kinds.toSorted());
});

test("a kind that is newer than this program says that there is something", () => {
  const told = { kind: "SOMETHING_NEWER", parameters };
  expect(tellOutside(told, { language: "vi", withContent: false })).toBe("Có việc mới liên quan đến đồng chí.");
});

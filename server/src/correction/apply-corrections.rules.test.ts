import { expect, test } from "vitest";
import { onRoll, recordRows } from "../evaluation/record-rows.fixture.ts";
import type { VoteRow } from "../workspace/course.queries.ts";
import type { CorrectionRow } from "../workspace/outcome.queries.ts";
import { applyCorrections, type CorrectedFact } from "./apply-corrections.rules.ts";

const takenAt = new Date("2026-12-03T08:00:00Z");

function vote(presentIds: string[], agree: number, disagree = 0, other = 0): VoteRow {
  return {
    id: "vote",
    matter: "RESOLUTION",
    title: "Nghị quyết",
    agendaItemId: null,
    outcome: "PASSED",
    convened: 5,
    base: 5,
    needed: 3,
    presentWithVote: presentIds.length,
    agree,
    disagree,
    other,
    presentIds,
    reason: "",
    takenAt,
  };
}

function corrected(votes: VoteRow[], ...facts: CorrectedFact[]) {
  const away = ["d", "e"];
  const roll = ["a", "b", "c", "d", "e"].map((id) => onRoll(id, away.includes(id) ? { status: "EXCUSED" } : {}));
  const corrections = facts.map(
    (newValue): CorrectionRow => ({
      id: "",
      subject: newValue.subject,
      subjectId: null,
      personName: null,
      oldValue: null,
      newValue,
      reason: "x",
      effects: [],
      needsSuperior: false,
      superiorDecision: null,
      author: null,
      madeAt: takenAt,
    }),
  );
  return applyCorrections(recordRows({ roll, votes, corrections }));
}

const attended = (
  personId: string,
  status: "PRESENT" | "EXCUSED" | "EXEMPT",
  moments: { arrivedAt?: string; leftAt?: string } = {},
): CorrectedFact => ({
  subject: "ATTENDANCE",
  personId,
  status,
  arrivedAt: moments.arrivedAt ?? null,
  leftAt: moments.leftAt ?? null,
});

test("without corrections the record itself is answered", () => {
  const record = recordRows();
  expect(applyCorrections(record)).toBe(record);
});

test("three of five agreed; one of them was away: two are no majority of five", () => {
  const { votes } = corrected([vote(["a", "b", "c"], 3)], attended("c", "EXCUSED"));
  expect(votes[0]).toMatchObject({ presentWithVote: 2, agree: 2, base: 5, needed: 3, outcome: "FAILED" });
});

test("who had left before the vote cannot have voted; who arrived after it neither", () => {
  const left = corrected([vote(["a", "b", "c"], 3)], attended("c", "PRESENT", { leftAt: "2026-12-03T07:59:00Z" }));
  expect(left.votes[0]).toMatchObject({ presentWithVote: 2, outcome: "FAILED" });
  const stayed = corrected([vote(["a", "b", "c"], 3)], attended("c", "PRESENT", { leftAt: "2026-12-03T08:01:00Z" }));
  expect(stayed.votes[0]).toMatchObject({ presentWithVote: 3, agree: 3, outcome: "PASSED" });
});

test("who was there after all counts as another opinion, never as agreeing", () => {
  const { votes } = corrected([vote(["a", "b", "c"], 3)], attended("d", "PRESENT"));
  expect(votes[0]).toMatchObject({ presentWithVote: 4, agree: 3, other: 1, outcome: "PASSED" });
});

test("the hands as they were counted stay beside a corrected roll call, with how many they are apart", () => {
  const came = corrected([vote(["a", "b", "c"], 3)], attended("d", "PRESENT"));
  expect(came.votes[0]?.hands).toEqual({ agree: 3, disagree: 0, other: 0, unrecorded: 1, away: 0 });
  const both = corrected([vote(["a", "b", "c"], 3)], attended("d", "PRESENT"), attended("c", "EXCUSED"));
  expect(both.votes[0]?.hands).toEqual({ agree: 3, disagree: 0, other: 0, unrecorded: 1, away: 1 });
  const anew: CorrectedFact = { subject: "VOTE", voteId: "vote", agree: 4, disagree: 0, other: 0 };
  expect(corrected([vote(["a", "b", "c"], 3)], attended("d", "PRESENT"), anew).votes[0]?.hands).toBeUndefined();
});

test("corrections apply in the order in which they were made", () => {
  const { votes, roll } = corrected([vote(["a", "b", "c"], 3)], attended("c", "EXCUSED"), attended("c", "PRESENT"), {
    subject: "VOTE",
    voteId: "vote",
    agree: 3,
    disagree: 0,
    other: 0,
  });
  expect(roll.find(({ personId }) => personId === "c")?.status).toBe("PRESENT");
  expect(votes[0]).toMatchObject({ agree: 3, other: 0, outcome: "PASSED" });
});

test("a correction that was a mistake itself is corrected: the vote stands as its hands were counted", () => {
  const taken = vote(["a", "b", "c"], 3);
  const { votes } = corrected([taken], attended("c", "EXCUSED"), attended("c", "PRESENT"));
  expect(votes).toEqual([taken]);
});

test("a vote counted anew stays so when somebody's presence is corrected and corrected back", () => {
  const anew: CorrectedFact = { subject: "VOTE", voteId: "vote", agree: 2, disagree: 1, other: 1 };
  const moved = [attended("d", "PRESENT"), anew, attended("d", "EXCUSED")];
  expect(corrected([vote(["a", "b", "c"], 3)], ...moved).votes[0]).toMatchObject({ presentWithVote: 3, agree: 1 });
  const back = corrected([vote(["a", "b", "c"], 3)], ...moved, attended("d", "PRESENT"));
  expect(back.votes[0]).toMatchObject({ presentWithVote: 4, agree: 2, disagree: 1, other: 1, outcome: "FAILED" });
});

// domain.md §4: each vote freezes who is there at that moment.
test("a correction moves a vote by whom it corrects alone: whoever was marked otherwise after the vote stays in it", () => {
  const { votes } = corrected([vote(["a", "b", "c", "d"], 4)], attended("c", "EXCUSED"));
  expect(votes[0]).toMatchObject({ presentWithVote: 3, agree: 3, outcome: "PASSED" });
});

test("a vote that was put off stays put off", () => {
  const deferred = { ...vote([], 0), outcome: "DEFERRED" as const, presentIds: null, presentWithVote: null };
  expect(corrected([deferred], attended("c", "EXCUSED")).votes).toEqual([deferred]);
});

test("corrected times move the first sitting's beginning and the last one's end", () => {
  const record = recordRows({
    sessions: [
      {
        ordinal: 1,
        openedAt: new Date("2026-12-03T07:00:00Z"),
        closedAt: new Date("2026-12-03T07:30:00Z"),
        reason: "",
        continuesAt: null,
      },
      {
        ordinal: 2,
        openedAt: new Date("2026-12-03T08:00:00Z"),
        closedAt: new Date("2026-12-03T08:30:00Z"),
        reason: "",
        continuesAt: null,
      },
    ],
  });
  const fact: CorrectedFact = { subject: "TIME", openedAt: "2026-12-03T07:05:00Z", closedAt: "2026-12-03T08:40:00Z" };
  const [base] = corrected([], fact).corrections;
  const { sessions } = applyCorrections({ ...record, corrections: base ? [base] : [] });
  expect(sessions.map(({ openedAt, closedAt }) => [openedAt.toISOString(), closedAt?.toISOString()])).toEqual([
    ["2026-12-03T07:05:00.000Z", "2026-12-03T07:30:00.000Z"],
    ["2026-12-03T08:00:00.000Z", "2026-12-03T08:40:00.000Z"],
  ]);
});

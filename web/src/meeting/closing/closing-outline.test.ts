import { expect, test } from "vitest";
import type { Evaluation, Workspace } from "../workspace-query.ts";
import { closingOutline, currentPlace, nextPlace } from "./closing-outline.ts";

type Outlined = Parameters<typeof closingOutline>[0];

const MEETING = "meeting";

/** What the outline reads of a workspace; the rest of the shapes is not looked at. */
function workspaceOf(given: {
  missing?: Workspace["missing"]["close"];
  written?: [field: string, subjectId: string][];
  tasks?: number;
  waived?: boolean;
  passed?: boolean;
  adopted?: boolean;
}): Outlined {
  const { missing = [], written = [], tasks = 0, waived = false, passed = false, adopted = false } = given;
  return {
    meeting: {
      meetingId: MEETING,
      resolutionWaived: waived,
      minutesAdoptedAt: adopted ? "2026-11-22T09:00:00Z" : null,
      closedAt: null,
    },
    agenda: [
      { agendaItemId: "one", part: "COURSE", kind: "DISCUSSION" },
      { agendaItemId: "two", part: "COURSE", kind: "DISCUSSION" },
      { agendaItemId: "report", part: "COURSE", kind: "REPORT" },
    ],
    texts: written.map(([field, subjectId]) => ({ field, subjectId, body: "Thống nhất." })),
    newTasks: Array.from({ length: tasks }, () => ({})),
    weaknesses: [],
    votes: passed ? [{ matter: "RESOLUTION", outcome: "PASSED" }] : [],
    missing: { close: missing },
    // Only the fields above are read.
  } as unknown as Outlined;
}

const scored = (state: Evaluation["state"], unjudged: string[] = []) =>
  // Only these fields are read.
  ({ state, unjudged, selfGrade: "GOOD", sinceVote: null }) as unknown as Evaluation;

function stateOf(steps: ReturnType<typeof closingOutline>, place: string) {
  return steps.find((step) => step.place === place)?.state;
}

test("conclusions are needed until there is one, and done when every discussed matter has one", () => {
  const none = closingOutline(workspaceOf({ missing: ["CONCLUSIONS"] }), undefined);
  expect(stateOf(none, "conclusions")).toBe("MISSING");
  const half = closingOutline(workspaceOf({ written: [["CONCLUSION", "one"]] }), undefined);
  expect(stateOf(half, "conclusions")).toBe("OPEN");
  const whole = workspaceOf({
    written: [
      ["CONCLUSION", "one"],
      ["CONCLUSION", "two"],
    ],
  });
  expect(stateOf(closingOutline(whole, undefined), "conclusions")).toBe("DONE");
});

test("a meeting may close without tasks and without the chair's summary: they are open, never missing", () => {
  const steps = closingOutline(workspaceOf({ missing: ["MINUTES_ADOPTED"] }), undefined);
  expect(stateOf(steps, "new-tasks")).toBe("OPEN");
  expect(stateOf(steps, "synthesis")).toBe("OPEN");
  expect(stateOf(closingOutline(workspaceOf({ tasks: 1 }), undefined), "new-tasks")).toBe("DONE");
  expect(stateOf(closingOutline(workspaceOf({ written: [["SYNTHESIS", MEETING]] }), undefined), "synthesis")).toBe(
    "DONE",
  );
});

test("the resolution is done when it was passed or left out, and missing as long as neither is", () => {
  expect(stateOf(closingOutline(workspaceOf({ passed: true }), undefined), "resolution")).toBe("DONE");
  expect(stateOf(closingOutline(workspaceOf({ waived: true }), undefined), "resolution")).toBe("DONE");
  const missing = closingOutline(workspaceOf({ missing: ["RESOLUTION_VOTE"] }), undefined);
  expect(stateOf(missing, "resolution")).toBe("MISSING");
});

test("points are judged before they are voted; both are missing until then", () => {
  const judging = closingOutline(workspaceOf({ missing: ["SCORE"] }), scored("DRAFT", ["leads"]));
  expect([stateOf(judging, "score"), stateOf(judging, "score-vote")]).toEqual(["MISSING", "MISSING"]);
  const proposed = closingOutline(workspaceOf({ missing: ["SCORE_VOTE"] }), scored("PROPOSED"));
  expect([stateOf(proposed, "score"), stateOf(proposed, "score-vote")]).toEqual(["DONE", "MISSING"]);
  const voted = closingOutline(workspaceOf({}), scored("VOTED"));
  expect([stateOf(voted, "score"), stateOf(voted, "score-vote")]).toEqual(["DONE", "DONE"]);
});

test("a committee's own meeting has no score to judge", () => {
  const places = closingOutline(workspaceOf({}), undefined).map(({ place }) => place);
  expect(places).toEqual(["conclusions", "new-tasks", "synthesis", "resolution", "adopt-minutes", "close-meeting"]);
});

test("weak points are a step of their own where the meeting graded itself below the best", () => {
  const fair = { ...scored("DRAFT"), selfGrade: "FAIR" as const };
  expect(stateOf(closingOutline(workspaceOf({}), fair), "weaknesses")).toBe("OPEN");
  expect(stateOf(closingOutline(workspaceOf({}), scored("DRAFT")), "weaknesses")).toBeUndefined();
});

test("the close itself waits for whatever is missing", () => {
  expect(stateOf(closingOutline(workspaceOf({ missing: ["ROLL_CALL"] }), undefined), "close-meeting")).toBe("MISSING");
  expect(stateOf(closingOutline(workspaceOf({ adopted: true }), undefined), "close-meeting")).toBe("OPEN");
});

test("what to do now is what is missing, then what is open; from each section one goes on to the next that is not done", () => {
  const steps = [
    { place: "conclusions", state: "DONE" },
    { place: "new-tasks", state: "OPEN" },
    { place: "resolution", state: "MISSING" },
    { place: "score", state: "DONE" },
    { place: "adopt-minutes", state: "MISSING" },
  ] as const;
  expect(currentPlace(steps)).toBe("resolution");
  expect(currentPlace(steps.filter(({ state }) => state !== "MISSING"))).toBe("new-tasks");
  expect(nextPlace(steps, "conclusions")).toBe("new-tasks");
  expect(nextPlace(steps, "resolution")).toBe("adopt-minutes");
  expect(nextPlace(steps, "adopt-minutes")).toBeUndefined();
});

test("the vote on the score is open again, and nothing that is missing, where facts changed since", () => {
  const sinceVote = { votedTotal: 89, votedGrade: "FAIR", total: 86, grade: "FAIR" } as const;
  const steps = closingOutline(workspaceOf({}), { ...scored("VOTED"), sinceVote: { ...sinceVote, criteria: [] } });
  expect(stateOf(steps, "score-vote")).toBe("OPEN");
  expect(stateOf(closingOutline(workspaceOf({}), scored("VOTED")), "score-vote")).toBe("DONE");
});

import { describe, expect, test } from "vitest";
import { type Change, type Facts, type Place, rolesOf, stopsOf } from "./reorganization.rules.ts";

const place = (id: string, path: string, more: Partial<Place> = {}): Place => ({
  id,
  path,
  name: id,
  parentId: null,
  kind: "UPPER",
  cellType: null,
  dissolvedOn: null,
  placedSince: "2020-01-01",
  stoodSince: "2020-01-01",
  alteredOn: null,
  members: 0,
  ...more,
});
const body = (id: string, path: string, parentId = "province") => place(id, path, { kind: "BASE_COMMITTEE", parentId });
const cell = (id: string, path: string, parentId = "body") =>
  place(id, path, { kind: "CELL", cellType: "RESIDENTIAL", parentId, members: 5 });
const province = place("province", "1/", { kind: "PROVINCE" });

const everything = [
  province,
  body("body", "1/2/"),
  body("other", "1/3/"),
  cell("cell", "1/2/4/"),
  cell("next", "1/2/5/"),
  cell("far", "1/3/6/", "other"),
];
function facts(of: Partial<Facts> = {}): Facts {
  return {
    takesEffectOn: "2026-11-01",
    isDue: true,
    places: new Map(everything.map((each) => [each.id, each])),
    formerParents: [],
    children: [],
    pending: new Set(),
    meeting: new Set(),
    recordedSince: new Set(),
    stoodUnder: null,
    closed: null,
    onRoll: new Set(["a", "b", "c", "d", "e"]),
    ...of,
  };
}
const codes = (change: Change, of?: Partial<Facts>) => stopsOf(change, facts(of)).map(({ code }) => code);
const there = (organizationId: string) => ({ is: "THERE", organizationId }) as const;
const fresh = { name: "Mới", kind: "CELL", cellType: "RESIDENTIAL", placeName: "", parentId: "body" } as const;
const merge = (...subjectIds: string[]): Change => ({ kind: "MERGE", subjectIds, into: there("far") });
const move = (subjectId: string, parentId: string): Change => ({ kind: "MOVE", subjectId, parentId });
const split = (personIds: string[], dissolves: boolean): Change => ({
  kind: "SPLIT",
  subjectId: "cell",
  dissolves,
  parts: [{ organization: fresh, personIds, childIds: [] }],
});

describe("what stands in the way", () => {
  test.each<[string, Change, Partial<Facts> | undefined, string[]]>([
    ["two cells merge into a third", merge("cell", "next"), undefined, []],
    ["a cell moves under another body", move("cell", "other"), undefined, []],
    ["a cell moves where it stands", move("cell", "body"), undefined, ["SO_ALREADY"]],
    ["a body moves under its own cell", move("body", "cell"), undefined, ["INTO_ITSELF", "KIND_MAY_NOT_STAND_THERE"]],
    ["a cell merges into itself", merge("far"), undefined, ["INTO_ITSELF"]],
    ["it once stood under it", move("cell", "other"), { stoodUnder: "cell" }, ["UNDER_ITSELF_THEN"]],
    ["on the day on which it was founded", move("cell", "other"), { takesEffectOn: "2020-01-01" }, ["BEFORE_IT_STOOD"]],
    [
      "under what was not there yet",
      move("cell", "other"),
      { takesEffectOn: "2019-12-31" },
      ["BEFORE_IT_STOOD", "BEFORE_IT_STOOD"],
    ],
    [
      "a cell into a body",
      { kind: "MERGE", subjectIds: ["cell"], into: there("other") },
      undefined,
      ["KIND_OF_ANOTHER_SORT"],
    ],
    [
      "a cell with members is dissolved",
      { kind: "DISSOLVE", subjectId: "cell", membersToId: null },
      undefined,
      ["MEMBERS_LEFT"],
    ],
    ["its members go elsewhere", { kind: "DISSOLVE", subjectId: "cell", membersToId: "next" }, undefined, []],
    [
      "a body with cells is dissolved",
      { kind: "DISSOLVE", subjectId: "body", membersToId: null },
      { children: [cell("cell", "1/2/4/")] },
      ["CHILDREN_LEFT"],
    ],
    ["another change is ahead", merge("cell"), { pending: new Set(["cell"]) }, ["CHANGE_PENDING"]],
    ["a meeting is under way", merge("cell"), { meeting: new Set(["cell"]) }, ["MEETING_RUNNING"]],
    ["a meeting is under way, the day is ahead", merge("cell"), { meeting: new Set(["cell"]), isDue: false }, []],
    ["a meeting is under way where only the place changes", move("cell", "other"), { meeting: new Set(["cell"]) }, []],
    ["it met since", merge("cell"), { recordedSince: new Set(["cell"]) }, ["RECORDS_SINCE"]],
    [
      "the quarter is closed",
      merge("cell"),
      { closed: { name: "province", kind: "QUARTER", beginsOn: "2026-10-01" } },
      ["PERIOD_CLOSED_SINCE"],
    ],
    ["three of five go, the others stay", split(["a", "b", "c"], false), undefined, []],
    ["three of five go, nobody says where the others go", split(["a", "b", "c"], true), undefined, ["MEMBERS_LEFT"]],
    ["somebody of another cell", split(["a", "x"], false), undefined, ["NOT_ITS_OWN"]],
    ["somebody twice", split(["a", "a"], false), undefined, ["NOT_ITS_OWN"]],
    [
      "a new cell without a type",
      { kind: "FOUND", organization: { ...fresh, cellType: null } },
      undefined,
      ["CELL_TYPE_REQUIRED"],
    ],
    [
      "a new cell right under a province",
      { kind: "FOUND", organization: { ...fresh, parentId: "province" } },
      undefined,
      ["KIND_MAY_NOT_STAND_THERE"],
    ],
    [
      "a cell becomes a body",
      { kind: "CHANGE_KIND", subjectId: "cell", organizationKind: "BASE_COMMITTEE", cellType: null },
      undefined,
      ["KIND_MAY_NOT_STAND_THERE", "KIND_OF_ANOTHER_SORT"],
    ],
    ["the name that it has", { kind: "RENAME", subjectId: "cell", name: "cell" }, undefined, ["SO_ALREADY"]],
  ])("%s", (_, change, of, expected) => {
    expect(codes(change, of).toSorted()).toEqual(expected.toSorted());
  });
});

test("an organization has one part in a change, that of what ends before that of what takes in", () => {
  expect([...rolesOf({ kind: "MERGE", subjectIds: ["cell", "far"], into: there("far") })]).toEqual([
    ["cell", "ENDED"],
    ["far", "ENDED"],
  ]);
  expect([...rolesOf(move("cell", "other"))]).toEqual([
    ["cell", "CHANGED"],
    ["other", "PARENT"],
  ]);
});

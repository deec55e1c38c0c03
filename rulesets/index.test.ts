import { expect, test } from "vitest";
import { absenceReasons } from "./absence-reasons.ts";
import { agendaTemplate, agendaTemplates, englishTitle, requiredStepKeys } from "./agenda-templates.ts";
import { currentRules, rulesOfVersion } from "./index.ts";
import { majorities } from "./majorities.ts";
import { meetingThresholds, meetingThresholdsOn } from "./meeting-thresholds.ts";
import { kindsUnder, organizationKinds } from "./organization-kinds.ts";
import { inForceOn, type Ruleset } from "./ruleset.ts";
import { scoreSheetByName, scoreSheets } from "./score-sheets.ts";

const everyRuleset: Ruleset[] = [
  ...majorities,
  ...meetingThresholds,
  ...agendaTemplates,
  ...organizationKinds,
  ...scoreSheets,
  ...absenceReasons,
];
const cellTypes = ["RESIDENTIAL", "ADMIN_SERVICE", "STATE_ENTERPRISE", "PRIVATE_ENTERPRISE", "STUDENT", "ARMED_FORCES"];

test("every ruleset is plain, dated, sourced and named once", () => {
  expect(JSON.parse(JSON.stringify(everyRuleset))).toEqual(everyRuleset);
  expect(new Set(everyRuleset.map(({ id, version }) => `${id}@${version}`)).size).toBe(everyRuleset.length);
  for (const { source, validFrom } of everyRuleset) {
    expect(source.document).not.toBe("");
    expect(source.date).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test.each([
  ["2019-01-03", "meeting-thresholds-hd12"],
  ["2025-10-27", "meeting-thresholds-hd12"],
  ["2025-10-28", "meeting-thresholds-hd42"],
  ["2030-01-03", "meeting-thresholds-hd42"],
  ["2001-01-03", "meeting-thresholds-hd12"],
])("on %s the thresholds are %s", (on, id) => {
  expect(meetingThresholdsOn(on).id).toBe(id);
});

test("between two versions that leave a gap the oldest is taken, and the order of the list does not matter", () => {
  const source = { document: "Một văn bản", date: "2020" };
  const early = { id: "a", version: "1", source, validFrom: "2020-01-01", validTo: "2020-12-31" };
  const late = { id: "a", version: "2", source, validFrom: "2022-01-01" };
  expect(inForceOn([late, early], "2020-06-01")).toBe(early);
  expect(inForceOn([early, late], "2022-01-01")).toBe(late);
  expect(inForceOn([late, early], "2019-01-01")).toBe(early);
});

test("a closed meeting finds the rules that judged it by their name", () => {
  const rules = currentRules("2025-06-03");
  expect(rules.thresholds.attendanceTargetPercent).toBe(85);
  expect(rulesOfVersion(rules.version)).toEqual(rules);
  expect(currentRules("2026-12-03").version).not.toBe(rules.version);
  expect(() => rulesOfVersion("nothing@1")).toThrow(/nothing@1/);
});

test.each(cellTypes)(
  "the regular meeting of a %s cell fills its minimum and opens, reviews, discusses and closes",
  (cellType) => {
    const steps = agendaTemplate("REGULAR", cellType, "2026-12-03");
    expect(steps.reduce((sum, step) => sum + step.plannedMinutes, 0)).toBeGreaterThanOrEqual(90);
    expect(new Set(steps.map(({ stepKey }) => stepKey)).size).toBe(steps.length);
    expect([...new Set(steps.map(({ part }) => part))]).toEqual(["OPENING", "COURSE", "CLOSING"]);
    const minutesOf = (...kinds: string[]) =>
      steps.filter(({ kind }) => kinds.includes(kind)).reduce((sum, step) => sum + step.plannedMinutes, 0);
    expect(minutesOf("IDEOLOGY", "CRITICISM")).toBeGreaterThanOrEqual(15);
    expect(minutesOf("IDEOLOGY", "CRITICISM")).toBeLessThanOrEqual(30);
  },
);

test("a resolution and the dues are no required steps; the roll call, the vote on the agenda and the minutes are", () => {
  const steps = agendaTemplate("REGULAR", "RESIDENTIAL", "2026-12-03");
  const keys = requiredStepKeys(steps);
  expect(steps.filter(({ stepKey }) => !keys.includes(stepKey)).map(({ stepKey }) => stepKey)).toEqual([
    "dues",
    "resolution",
  ]);
});

test("a thematic part comes after the regular discussion, and the session then fills 120 minutes", () => {
  const steps = agendaTemplate("REGULAR", "ADMIN_SERVICE", "2026-12-03", { thematicPart: true });
  const keys = steps.map(({ stepKey }) => stepKey);
  expect(keys.indexOf("thematic")).toBe(keys.indexOf("criticism") - 1);
  expect(steps.reduce((sum, step) => sum + step.plannedMinutes, 0)).toBeGreaterThanOrEqual(120);
});

test("a cell's committee prepares the cell's meeting; a committee with organizations under it holds its own", () => {
  expect(agendaTemplate("COMMITTEE", "RESIDENTIAL", "2026-11-28").map(({ stepKey }) => stepKey)).toContain(
    "cellAgenda",
  );
  expect(agendaTemplate("COMMITTEE", null, "2026-11-28").map(({ stepKey }) => stepKey)).toContain("cellsQuality");
});

test("cells stand under a base body, a base cell under a body above the base, nothing under a group", () => {
  expect(kindsUnder("BASE_COMMITTEE", "2026-12-03")).toEqual(["SUB_COMMITTEE", "CELL"]);
  expect(kindsUnder("UPPER", "2026-12-03")).toEqual(["BASE_COMMITTEE", "BASE_CELL"]);
  expect(kindsUnder("CELL", "2020-01-01")).toEqual(["GROUP"]);
  expect(kindsUnder("GROUP", "2026-12-03")).toEqual([]);
  expect(kindsUnder("UNHEARD_OF", "2026-12-03")).toEqual([]);
});

test.each(scoreSheets)("the sheet $id is found by its name", (sheet) => {
  expect(scoreSheetByName(sheet.id, sheet.version)).toBe(sheet);
});

test.each(scoreSheets)("the sentences of the sheet $id name only what is shown beside them", (sheet) => {
  for (const criterion of sheet.sections.flatMap((section) => section.criteria)) {
    if (criterion.judgedBy === "PEOPLE") continue;
    const bands = "bands" in criterion ? criterion.bands : [];
    const words = [
      criterion.because,
      criterion.cap?.because,
      criterion.nothingToCount?.because,
      ...bands.map(({ because }) => because),
    ];
    const named = JSON.stringify(words).match(/\{(\w+)\}/g) ?? [];
    const shown = [...criterion.evidence, ...(criterion.share ? ["percent"] : [])].map((key) => `{${key}}`);
    expect(named.filter((name) => !shown.includes(name))).toEqual([]);
  }
});

test("a step that keeps the template's title has its one English title, another title has none", () => {
  const steps = [...cellTypes, null].flatMap((cellType) =>
    ["REGULAR", "COMMITTEE"].flatMap((kind) => agendaTemplate(kind, cellType, "2026-12-03", { thematicPart: true })),
  );
  for (const { title, titleEn } of steps) expect(englishTitle(title)).toBe(titleEn);
  expect(englishTitle("Bàn việc sửa nhà văn hóa thôn")).toBeUndefined();
});

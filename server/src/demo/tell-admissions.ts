import { admissionRulesOn, admissionSteps } from "../../../rulesets/admission-rules.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { type Completed, dueOn } from "../admission/admission.rules.ts";
import { addDays, addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { type DemoCalendar, minutesAfter } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; random: Random };

/** How many days ago each step was completed, the first step first. */
const candidates = [
  { fullName: "Tạ Thị Minh Khuê", doneDaysAgo: [40] },
  { fullName: "Lại Quốc Bảo", doneDaysAgo: [700, 650, 420, 60, 25] },
  { fullName: "Mạc Thị Hồng Vân", doneDaysAgo: [900, 860, 600, 240, 200, 180, 170, 90, 40, 20] },
];

/** Those who introduce, once there is an application. */
const introducerPlaces = [6, 8];
const introducedFrom = admissionSteps.indexOf("APPLICATION");
/** A file so far on has a remark of its helper already. */
const remarkedFrom = 5;
/** Whoever helps: an official member without office. */
const helperPlace = 6;

/** Candidates of a cell at three places of the way; what was done before the product came is as the minute book has it. */
export function tellAdmissions({ rows, calendar, random }: Told, cell: DemoOrganization): void {
  const helper = cell.members[helperPlace];
  const introducers = introducerPlaces.flatMap((place) => cell.members[place]?.personId ?? []);
  for (const [index, { fullName, doneDaysAgo }] of candidates.entries()) {
    const openedAt = minutesAfter(calendar.now, index - 1440);
    const id = random.id(openedAt);
    const done = doneDaysAgo.flatMap((days, place) => {
      const step = admissionSteps[place];
      return step ? [{ step, doneOn: addDays(calendar.today, -days) }] : [];
    });
    const completed: Completed = Object.fromEntries(done.map(({ step, doneOn }) => [step, doneOn]));
    const rules = admissionRulesOn(done[0]?.doneOn ?? calendar.today);
    const step = admissionSteps[done.length] ?? null;
    const of = { organization_id: cell.organizationId };
    addRows(rows, "admission", [
      {
        ...of,
        id,
        full_name: fullName,
        helper_ids: helper ? [helper.personId] : [],
        introducer_ids: done.length > introducedFrom ? introducers : [],
        rules_version: versionName(rules),
        step,
        due_on: dueOn(step, completed, rules, new Map()),
        opened_at: openedAt,
      },
    ]);
    addRows(
      rows,
      "admission_step",
      done.map((each, place) => ({
        ...of,
        admission_id: id,
        step: each.step,
        done_on: each.doneOn,
        remark: "Theo sổ biên bản",
        recorded_at: minutesAfter(openedAt, place),
      })),
    );
    if (helper && done.length > remarkedFrom)
      addRows(rows, "admission_remark", [
        {
          ...of,
          admission_id: id,
          helper_id: helper.personId,
          quarter_began: dayIn(addMonths(monthOf(calendar.today), -((monthOf(calendar.today).month - 1) % 3)), 1),
          body: "Hoàn thành tốt công việc được giao, tích cực tham gia công tác đoàn thể, cần mạnh dạn phát biểu hơn.",
          written_at: minutesAfter(openedAt, done.length),
        },
      ]);
  }
  const year = Number(calendar.today.slice(0, 4));
  addRows(rows, "admission_target", [
    { organization_id: cell.organizationId, year, target: 2, set_at: momentAt(`${year}-01-05`, "09:00") },
  ]);
}

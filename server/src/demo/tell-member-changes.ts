import { memberChangeRulesOn } from "../../../rulesets/member-change-rules.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { addDays } from "../calendar.rules.ts";
import { composeMemberChange, memberChangePaper } from "../document/compose-member-change.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { momentAt } from "../working-zone.rules.ts";
import type { DemoCalendar } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; random: Random };

/** Somebody without office, who is a member like any other. */
const place = 8;
const daysAgo = 5;

/** A member who asks to leave: the cell has proposed it, and its committee has not decided yet. */
export function tellMemberChange({ rows, calendar, random }: Told, cell: DemoOrganization): void {
  const person = cell.members[place];
  if (!person) return;
  const kind = "LEAVING";
  const on = addDays(calendar.today, -daysAgo);
  const at = momentAt(on, "09:00");
  const { fullName, birthDate, cardNumber, status, admittedOn } = person;
  const type = memberChangePaper[kind];
  const reason = "Có đơn xin ra khỏi Đảng vì theo gia đình định cư ở nước ngoài";
  const { paper, numberLine } = composeMemberChange({
    organization: recordedOrganization(cell.issuing),
    number: 1,
    on,
    kind,
    person: { fullName, birthDate, cardNumber, status, admittedOn, officialOn: null },
    reason,
    effectiveOn: calendar.today,
    lastDay: null,
    vote: null,
    secretaryName: cell.issuing.secretaryName,
  });
  addRows(rows, "member_change", [
    {
      organization_id: cell.organizationId,
      id: random.id(at),
      person_id: person.personId,
      kind,
      state: "PROPOSED",
      full_name: fullName,
      reason,
      effective_on: calendar.today,
      number_line: numberLine,
      written_on: on,
      paper,
      rules_version: versionName(memberChangeRulesOn(on)),
      written_at: at,
    },
  ]);
  addRows(rows, "document_counter", [
    {
      organization_id: cell.organizationId,
      term_started_on: cell.issuing.termStartedOn,
      type,
      last_number: 1,
    },
  ]);
}

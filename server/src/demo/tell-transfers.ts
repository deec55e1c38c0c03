import { versionName } from "../../../rulesets/ruleset.ts";
import { transferRulesOn } from "../../../rulesets/transfer-rules.ts";
import { addDays } from "../calendar.rules.ts";
import { composeIntroduction, introductionNumber } from "../document/compose-introduction.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { handedInBy } from "../transfer/transfer.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import type { DemoCalendar } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; random: Random };
type Going = {
  from: DemoOrganization;
  to: DemoOrganization | string;
  daysAgo: number;
  reason: string;
  daysAway?: number;
};

/** Somebody without office, who is a member like any other. */
const place = 9;

/** Letters that wait for their answer: to a cell of the product, late to one that does not use it, and one for a time. */
export function tellTransfers(told: Told, letters: readonly Going[]): void {
  for (const each of letters) tellOne(told, each);
}

function tellOne({ rows, calendar, random }: Told, { from, to, daysAgo, reason, daysAway }: Going): void {
  const person = from.members[place];
  if (!person) return;
  const sentOn = addDays(calendar.today, -daysAgo);
  const at = momentAt(sentOn, "09:00");
  const rules = transferRulesOn(sentOn);
  const organization = recordedOrganization(from.issuing);
  const dueOn = handedInBy(sentOn, rules, new Map());
  const kind = daysAway === undefined ? "FOR_GOOD" : "TEMPORARY";
  const lastDay = daysAway === undefined ? null : addDays(calendar.today, daysAway);
  const named =
    typeof to === "string"
      ? { name: to, superiorName: "" }
      : { name: to.name, superiorName: to.issuing.superiorName ?? "" };
  const { fullName, birthDate, cardNumber, status, admittedOn } = person;
  const letter = composeIntroduction({
    organization,
    number: 1,
    on: sentOn,
    kind,
    to: named,
    person: { fullName, birthDate, cardNumber, status, admittedOn, officialOn: null },
    reason,
    dueOn,
    lastDay,
    secretaryName: from.issuing.secretaryName,
  });
  addRows(rows, "transfer", [
    {
      organization_id: from.organizationId,
      id: random.id(at),
      person_id: person.personId,
      kind,
      to_organization_id: typeof to === "string" ? null : to.organizationId,
      to_name: named.name,
      from_name: from.name,
      full_name: fullName,
      reason,
      number: 1,
      number_line: introductionNumber(organization, 1, sentOn),
      sent_on: sentOn,
      due_on: dueOn,
      last_day: lastDay,
      rules_version: versionName(rules),
      letter,
      sent_at: at,
    },
  ]);
}

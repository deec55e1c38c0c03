import { composeSchedule } from "../document/compose-schedule.ts";
import { committeeMeetingName, meetingKindNames } from "../language/words.rules.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf, timeOf } from "../working-zone.rules.ts";
import { spanOfMonth } from "./month-span.rules.ts";
import { findAttending, listScheduled, type ScheduledRow } from "./schedule.queries.ts";

/** More rows than anybody reads on paper; a body below has its own document. */
const most = 500;

/** The month's calendar as a document: when, which cell, where, who chairs and who comes from above. */
export const openScheduleDocument: Operation<"schedule.document"> = async (
  { tx, clock, actor },
  { organizationId, month },
) => {
  const whole = { ...spanOfMonth(month), on: undefined, after: undefined, limit: most };
  const { rows } = await listScheduled(tx, { ...whole, organizationId, personId: actor.personId });
  if (rows.length > most) refuse("TOO_MANY_MEETINGS", { most });
  const attending = await findAttending(
    tx,
    rows.map(({ meetingId }) => meetingId),
  );
  const organization = recordedOrganization(await findIssuingOrganization(tx, organizationId));
  const content = composeSchedule({
    organization,
    month: month.slice(0, 7),
    on: dayOf(clock.now()),
    meetings: rows.map((row) => ({
      on: dayOf(row.scheduledAt),
      time: timeOf(row.scheduledAt),
      name: row.organizationName,
      what: kindWords(row),
      place: row.place,
      ...(row.chair ? { chair: row.chair.fullName } : {}),
      attending: attending.filter(({ meetingId }) => meetingId === row.meetingId).map(({ fullName }) => fullName),
      isProposed: row.state === "DRAFT",
    })),
  });
  return { content };
};

function kindWords({ kind, organizationKind, thematicPart }: ScheduledRow): string {
  if (kind === "COMMITTEE" && !isCell(organizationKind)) return committeeMeetingName.vi.toLocaleLowerCase("vi");
  const named = meetingKindNames.vi[kind].toLocaleLowerCase("vi");
  return thematicPart && kind === "REGULAR" ? `${named}, có phần chuyên đề` : named;
}

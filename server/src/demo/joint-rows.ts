import { currentRules } from "../../../rulesets/index.ts";
import { judgeTally } from "../vote/tally.rules.ts";
import { votersPresentAt, votingBase } from "../vote/vote.rules.ts";
import type { AttendanceRow, StatementRow, VoteRow } from "../workspace/course.queries.ts";
import type { TextRow } from "../workspace/preparation.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { minutesAfter } from "./demo-calendar.ts";
import type { DemoMember, DemoOrganization } from "./demo-organizations.ts";
import { enoughToDecide } from "./enough-to-decide.ts";
import type { JointScene } from "./hold-joint.ts";
import { standingOf } from "./meeting-frame.ts";
import { excuses } from "./works-common.ts";

/** Everybody of the organizations that take part, each counted for the own one; offices are those of whoever holds the meeting. */
export function jointRoll({ story, taking, times, random }: Omit<JointScene, "roll">): AttendanceRow[] {
  const { cell: host } = story;
  const offices = new Map(host.committee.map((member) => [member.personId, member.position]));
  const roll = taking.flatMap((organization) =>
    membersOn(organization, times.day).map((member): AttendanceRow => {
      const position = offices.get(member.personId) ?? null;
      const isAway = position === null && (member.temporarilyElsewhere || random.chance(0.04));
      const unexcused = isAway && !member.temporarilyElsewhere && random.chance(0.06);
      return {
        ...standingOf({ ...member, position }, organization.organizationId),
        status: member.exempt ? "EXEMPT" : unexcused ? "UNEXCUSED" : isAway ? "EXCUSED" : "PRESENT",
        reason:
          !isAway || unexcused || member.exempt
            ? ""
            : member.temporarilyElsewhere
              ? "Sinh hoạt tạm thời nơi khác"
              : random.pick(excuses),
        revision: 2,
      };
    }),
  );
  return enoughToDecide(roll, times.adoptedAt);
}

function membersOn({ members }: DemoOrganization, day: string): DemoMember[] {
  return members.filter(({ since }) => since <= day);
}

/** What was said under each section, by members of different cells, and what a guest said. */
export function jointStatements(
  scene: JointScene,
  agenda: MeetingRecordRows["agenda"],
  guests: MeetingRecordRows["guests"],
): StatementRow[] {
  const { plan, roll, times, random } = scene;
  const there = roll.filter(({ status, position }) => status === "PRESENT" && position === null);
  const parts = [...Map.groupBy(there, ({ organizationId }) => organizationId).values()];
  const speakers = random.some(parts, parts.length).map((part) => random.pick(part));
  const sections = agenda.filter(({ kind }) => kind === "SECTION");
  const guest = guests.find(({ kind, presence }) => kind === "OUTSIDE" && presence === "PRESENT");
  const said = [
    ...plan.sections.flatMap((section, index) =>
      section.said.map((gist) => ({ kind: "OPINION" as const, gist, itemId: sections[index]?.id ?? null })),
    ),
    ...plan.criticism.map((gist) => ({
      kind: "SELF_CRITICISM" as const,
      gist,
      itemId: agenda.find(({ kind }) => kind === "CRITICISM")?.id ?? null,
    })),
  ];
  const statements = said.map(({ kind, gist, itemId }, index) => {
    const speaker = speakers[index % speakers.length];
    return spoken(
      scene,
      { kind, gist, itemId, index },
      { personId: speaker?.personId ?? null, name: speaker?.fullName },
    );
  });
  if (!guest) return statements;
  const last = { kind: "OPINION" as const, gist: plan.fromGuest, itemId: sections.at(-1)?.id ?? null };
  return [
    ...statements,
    spoken({ times, random }, { ...last, index: said.length }, { guestId: guest.id, name: guest.fullName }),
  ];
}

function spoken(
  { times, random }: Pick<JointScene, "times" | "random">,
  said: { kind: StatementRow["kind"]; gist: string; itemId: string | null; index: number },
  by: { personId?: string | null; guestId?: string; name: string | undefined },
): StatementRow {
  const saidAt = minutesAfter(times.openedAt, 58 + said.index * 6);
  return {
    id: random.id(saidAt),
    agendaItemId: said.itemId,
    personId: by.personId ?? null,
    guestId: by.guestId ?? null,
    speakerName: by.name ?? "",
    kind: said.kind,
    gist: said.gist,
    saidAt,
    revision: 1,
  };
}

/** Agenda, outline and resolution put to the vote of all cells as one, judged by the product's own rules. */
export function jointVotes(scene: JointScene, agenda: MeetingRecordRows["agenda"]): VoteRow[] {
  const { roll, times, random } = scene;
  const rules = currentRules(times.day);
  const matters = [
    ["AGENDA", "Chương trình hội nghị", "adoptAgenda", times.adoptedAt],
    ["OUTLINE", "Đề cương chuyên đề", "thematic", minutesAfter(times.openedAt, 54)],
    ["RESOLUTION", "Nghị quyết chuyên đề", "resolution", minutesAfter(times.closedAt, -12)],
  ] as const;
  return matters.map(([matter, title, step, takenAt]) => {
    const of = { body: "CELL", at: takenAt, rules: rules.majorities } as const;
    const presentIds = votersPresentAt(roll, takenAt, of).map(({ personId }) => personId);
    const base = votingBase(roll, of);
    const [presentWithVote, agree] = [presentIds.length, presentIds.length];
    const judged = judgeTally({ matter, base, presentWithVote, agree, disagree: 0, other: 0 }, rules.majorities);
    if ("refused" in judged)
      throw new Error(`A joint meeting of the demonstration cannot decide: ${judged.refused.code}`);
    const { outcome, needed } = judged.verdict;
    return {
      id: random.id(takenAt),
      matter,
      title,
      agendaItemId: agenda.find(({ stepKey }) => stepKey === step)?.id ?? null,
      outcome,
      convened: roll.length,
      base,
      needed,
      presentWithVote,
      agree,
      disagree: 0,
      other: 0,
      presentIds,
      reason: "",
      takenAt,
    };
  });
}

/** Outline and conclusion of each section, what was presented, and what all of it comes to. */
export function jointTexts({ plan, meetingId, times }: JointScene, agenda: MeetingRecordRows["agenda"]): TextRow[] {
  const write = (field: TextRow["field"], body: string, subjectId = meetingId): TextRow => ({
    subjectId,
    field,
    body,
    revision: 2,
    changedBy: null,
    changedAt: minutesAfter(times.closedAt, -15),
  });
  const sections = agenda.filter(({ kind }) => kind === "SECTION");
  const thematic = agenda.find(({ stepKey }) => stepKey === "thematic");
  return [
    ...(thematic ? [write("DISCUSSION", plan.presented, thematic.id)] : []),
    ...plan.sections.flatMap((section, index) => {
      const item = sections[index];
      return item ? [write("OUTLINE", section.outline, item.id), write("CONCLUSION", section.conclusion, item.id)] : [];
    }),
    write("SYNTHESIS", plan.synthesis),
    write("CARRYING_OUT", plan.carryingOut),
  ];
}

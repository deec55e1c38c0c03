import type { Rules } from "../../../rulesets/index.ts";
import { judgeTally } from "../vote/tally.rules.ts";
import { votersPresentAt, votingBase } from "../vote/vote.rules.ts";
import type { VoteRow } from "../workspace/course.queries.ts";
import { minutesAfter } from "./demo-calendar.ts";
import type { Scene } from "./hold-regular.ts";

/** The agenda, the resolution and the score put to the vote, each counted and judged by the product's own rules. */
export function votesOf({ story, times, roll, agenda, meetingId }: Scene, rules: Rules): VoteRow[] {
  const { random } = story;
  const matters = [
    ["AGENDA", "Chương trình buổi sinh hoạt", times.adoptedAt],
    ["RESOLUTION", "Nghị quyết của chi bộ", minutesAfter(times.closedAt, -18)],
    ["MEETING_SCORE", "Kết quả tự đánh giá chất lượng buổi sinh hoạt", minutesAfter(times.proposedAt, 4)],
  ] as const;
  return matters.map(([matter, title, takenAt]) => {
    const of = { body: "CELL", at: takenAt, rules: rules.majorities } as const;
    const presentIds = votersPresentAt(roll, takenAt, of).map(({ personId }) => personId);
    const base = votingBase(roll, of);
    const other = matter !== "AGENDA" && random.chance(0.12) ? 1 : 0;
    const agree = presentIds.length - other;
    const judged = judgeTally(
      { matter, base, presentWithVote: presentIds.length, agree, disagree: 0, other },
      rules.majorities,
    );
    if ("refused" in judged)
      throw new Error(`The demonstration counts wrongly in ${meetingId}: ${judged.refused.code}`);
    const { outcome, needed } = judged.verdict;
    const item = agenda.find(
      ({ kind }) =>
        kind === (matter === "RESOLUTION" ? "RESOLUTION" : matter === "MEETING_SCORE" ? "EVALUATION" : "OPENING"),
    );
    return {
      id: random.id(takenAt),
      matter,
      title,
      agendaItemId: item?.id ?? null,
      outcome,
      convened: roll.length,
      base,
      needed,
      presentWithVote: presentIds.length,
      agree,
      disagree: 0,
      other,
      presentIds,
      reason: "",
      takenAt,
    };
  });
}

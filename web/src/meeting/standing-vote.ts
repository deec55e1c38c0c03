import type { Formats } from "../language/formats.ts";
import { formatsFor } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meeting } from "../language/vi/meeting.ts";
import { closing } from "../language/vi/meeting-closing.ts";
import { opening } from "../language/vi/meeting-opening.ts";
import { useMeeting } from "./workspace-context.tsx";
import type { Evaluation, Meeting, VoteRecord } from "./workspace-query.ts";

/** Votes that every meeting takes: its agenda, its resolution, its score. */
export type Standing =
  | { matter: "AGENDA" | "RESOLUTION" }
  | { matter: "MEETING_SCORE"; score: Pick<Evaluation, "selfTotal" | "selfGrade"> };

type Words = Pick<Texts["meeting"], "adoption" | "resolution" | "score" | "grade">;
type Of = Pick<Meeting, "kind" | "month">;

const vietnamese: Words = { ...opening, ...closing, grade: meeting.grade };

/** What a standing vote is called in the record, which is kept in Vietnamese whatever language its writer reads. */
export function recordedTitle(standing: Standing, of: Of): string {
  return titleOf(standing, of, { words: vietnamese, f: formatsFor("vi") });
}

/** The title of a standing vote as it is shown to the reader, and as it is recorded. */
export function useStandingTitle(): (standing: Standing) => { title: string; recordedTitle: string } {
  const { t, f } = useLanguage();
  const { workspace } = useMeeting();
  return (standing) => ({
    title: titleOf(standing, workspace.meeting, { words: t.meeting, f }),
    recordedTitle: recordedTitle(standing, workspace.meeting),
  });
}

/** The title of a vote that was taken: as it was recorded, in another language a standing vote by what it is about. */
export function useVoteTitle(of: Of): (vote: Pick<VoteRecord, "matter" | "title">) => string {
  const { t, f, code } = useLanguage();
  return ({ matter, title }) => {
    if (code === "vi") return title;
    if (matter === "MEETING_SCORE") return t.meeting.score.vote;
    if (matter === "OUTLINE") return t.meeting.course.outline.voteTitle;
    if (matter !== "AGENDA" && matter !== "RESOLUTION") return title;
    return titleOf({ matter }, of, { words: t.meeting, f });
  };
}

function titleOf(standing: Standing, { kind, month }: Of, { words, f }: { words: Words; f: Formats }): string {
  if (standing.matter === "MEETING_SCORE") {
    const { selfTotal, selfGrade } = standing.score;
    return words.score.voteSubject(f.number(selfTotal), selfGrade === null ? "" : words.grade[selfGrade]);
  }
  const { voteTitle, committeeVoteTitle } = standing.matter === "AGENDA" ? words.adoption : words.resolution;
  return (kind === "COMMITTEE" ? committeeVoteTitle : voteTitle)(f.month(month));
}

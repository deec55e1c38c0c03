import { useLanguage } from "../../language/use-language.tsx";
import { useEvaluation } from "../use-evaluation.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { ClosingStep } from "./closing-outline.ts";
import { type ClosingPlace, conclusionsOf } from "./closing-outline.ts";

/** A word or a figure for how a part of the closing stands. */
export function useStanding(): (place: ClosingPlace, state: ClosingStep["state"]) => string {
  const { t, f } = useLanguage();
  const { workspace } = useMeeting();
  const { data: evaluation } = useEvaluation();
  const { meeting, missing, newTasks, weaknesses } = workspace;
  const words = t.meeting.closing;
  return (place, state) => {
    const word = words.stateWord[state];
    if (place === "conclusions") {
      const { concluded, due } = conclusionsOf(workspace);
      return due === 0 ? word : `${f.number(concluded)}/${f.number(due)}`;
    }
    if (place === "new-tasks") return newTasks.length === 0 ? word : f.number(newTasks.length);
    if (place === "weaknesses") return weaknesses.length === 0 ? word : f.number(weaknesses.length);
    if (place === "resolution" && meeting.resolutionWaived) return words.noResolution;
    if (place === "score" && evaluation) {
      const max = evaluation.sections.reduce((sum, section) => sum + section.max, 0);
      const { unjudged, selfTotal } = evaluation;
      return unjudged.length > 0 ? words.unjudged(unjudged.length) : `${f.number(selfTotal)}/${f.number(max)}`;
    }
    if (place === "score-vote" && evaluation?.sinceVote) return t.meeting.score.sinceVote.standing;
    if (place === "close-meeting")
      return missing.close.length > 0 ? words.lacking(missing.close.length) : words.canClose;
    return word;
  };
}

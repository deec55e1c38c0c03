import type { Texts } from "../language/language.ts";
import type { Tone } from "../ui/state-badge.tsx";

type Standing = {
  state: "OPEN" | "ANSWERED" | "CLOSED";
  isLate?: boolean;
  /** Somebody answers for it here. */
  isOwned: boolean;
  isElsewhere: boolean;
};

/** How a proposal stands, in a few words. */
export function badgeOf(
  { state, isLate = false, isOwned, isElsewhere }: Standing,
  t: Texts,
): { tone: Tone; text: string } {
  const words = t.proposal.state;
  if (state === "CLOSED") return { tone: "green", text: words.closed };
  if (state === "ANSWERED") return { tone: "green", text: words.answered };
  if (isLate) return { tone: "red", text: words.late };
  if (isElsewhere) return { tone: "grey", text: words.elsewhere };
  return isOwned ? { tone: "grey", text: words.owned } : { tone: "amber", text: words.waits };
}

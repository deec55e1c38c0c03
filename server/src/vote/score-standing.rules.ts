type Taken = { readonly matter: string; readonly outcome: string | null };

/**
 * Whether the cell's vote on the score stands: it was passed, and the score was not put to the vote again since. Whether it
 * was, tells what the close still lacks.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: a score that is revised is voted again.
 */
export function isScoreVoted(votes: readonly Taken[], lacking: readonly string[]): boolean {
  const wasPassed = votes.some(({ matter, outcome }) => matter === "MEETING_SCORE" && outcome === "PASSED");
  return wasPassed && !lacking.includes("SCORE") && !lacking.includes("SCORE_VOTE");
}

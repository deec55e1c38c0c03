/** What of a block an item words otherwise. */
export type ChangedPart = "TITLE" | "QUESTIONS";

type Wording = { title: string; questions: readonly string[] };

/** What of a block's wording is another in the item that was made of it; minutes, presenter and place are the cell's own. */
export function changedParts(block: Wording, item: Wording): ChangedPart[] {
  const sameQuestions =
    block.questions.length === item.questions.length &&
    block.questions.every((question, place) => isSame(question, item.questions[place] ?? ""));
  return [
    ...(isSame(block.title, item.title) ? [] : (["TITLE"] as const)),
    ...(sameQuestions ? [] : (["QUESTIONS"] as const)),
  ];
}

/** A block counts as adapted once its item words anything otherwise; nobody is asked. */
export function decisionOf(changed: readonly ChangedPart[]): "TAKEN" | "ADAPTED" {
  return changed.length === 0 ? "TAKEN" : "ADAPTED";
}

/** Blanks and a full stop at the end are typing, not wording. */
function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(words: string): string {
  return words
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.\s]+$/u, "");
}

import type { AgendaItem, Statement } from "../workspace-query.ts";

type StatementKind = Statement["kind"];

export const statementKinds: readonly StatementKind[] = [
  "OPINION",
  "QUESTION",
  "INFORMATION",
  "SELF_CRITICISM",
  "CRITICISM",
  "PRAISE",
  "REMINDER",
  "RESERVED_OPINION",
];

/** The kind that most statements under an item have. */
export function usualKind(kind: AgendaItem["kind"]): StatementKind {
  if (kind === "CRITICISM") return "SELF_CRITICISM";
  if (kind === "INFORMATION" || kind === "REPORT") return "INFORMATION";
  return "OPINION";
}

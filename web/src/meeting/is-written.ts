import type { TextField, Workspace } from "./workspace-query.ts";

/** Whether a field of the record says something: of one item, or of any. */
export function isWritten({ texts }: Pick<Workspace, "texts">, field: TextField, subjectId?: string): boolean {
  return texts.some(
    (text) =>
      text.field === field && (subjectId === undefined || text.subjectId === subjectId) && text.body.trim() !== "",
  );
}

/** Whom a statement is about: only praise and reminders are about somebody; of another kind it is dropped. */
export function aboutOf(kind: string, aboutId: string | null | undefined): string | null {
  return kind === "PRAISE" || kind === "REMINDER" ? (aboutId ?? null) : null;
}

const kind = /^[A-Za-z0-9_]{1,60}$/;

/**
 * What kind of error it was: the code that PostgreSQL or Node gave it, or the name of its class. Never the message,
 * which may carry somebody's name.
 */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return "Unknown";
  const code = "code" in error ? String(error.code) : "";
  return [code, error.name].find((word) => kind.test(word)) ?? "Error";
}

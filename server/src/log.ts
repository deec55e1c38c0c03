import pino, { type Logger } from "pino";

/**
 * Structured logs with request ids and without people: of an error of the database only its kind is written, because its
 * message and detail repeat the values of rows.
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } });
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, routine } = error as {
    code?: string;
    constraint?: string;
    table?: string;
    routine?: string;
  };
  const isOfDatabase = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && routine !== undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(isOfDatabase ? { constraint, table, routine } : { message: error.message.slice(0, 500) }),
    stack: isOfDatabase ? framesOf(error) : error.stack?.slice(0, 4_000),
  };
}

/** Where it happened, without the first lines, which are the message. */
function framesOf(error: Error): string {
  const lines = error.stack?.split("\n") ?? [];
  return lines.filter((line) => line.startsWith("    at ")).join("\n");
}

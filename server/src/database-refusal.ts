import type { ErrorMap } from "@orpc/contract";
import { refuse } from "./refusal.ts";

/** Constraints whose name is PostgreSQL's own, and the refusal they stand for; others are named like their refusal. */
const refusalOfConstraint: Readonly<Record<string, string>> = {
  account_username_key: "USERNAME_TAKEN",
  organization_code_key: "CODE_TAKEN",
  person_card_number_key: "CARD_NUMBER_TAKEN",
  exemplar_meeting_once: "EXEMPLAR_ALREADY",
  exemplar_topic_once: "EXEMPLAR_ALREADY",
};

// https://www.postgresql.org/docs/18/errcodes-appendix.html
const duplicates = ["23505", "23P01"];
const unfitContents = ["22001", "22003", "22007", "22008", "22021", "22P02", "22P05", "54000"];
const conflicts = ["40001", "40P01"];
const serverGone = ["57P01", "57P02", "57P03", "53300"];

/**
 * Answers what the database refused with the refusal it stands for, instead of a defect: the handler's check gives the
 * good message, the constraint holds when two requests pass that check at once.
 */
export async function refusingWhatTheDatabaseRefuses<Answer>(
  declared: ErrorMap,
  run: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const code = refusalOf(error, declared);
    if (code === undefined) throw error;
    return refuse(code);
  }
}

function refusalOf(error: unknown, declared: ErrorMap): string | undefined {
  if (isUnavailable(error)) return "UNAVAILABLE";
  const { code, constraint, routine } = traitsOf(error);
  if (code === undefined) return undefined;
  const named = constraint === undefined ? undefined : (refusalOfConstraint[constraint] ?? constraint.toUpperCase());
  const own = named !== undefined && named in declared ? named : undefined;
  if (duplicates.includes(code)) return own ?? "CHANGED_MEANWHILE";
  if (code === "23503") return own ?? "NOT_FOUND";
  if (code === "23514") return own ?? "INVALID_CONTENT";
  if (unfitContents.includes(code)) return "INVALID_CONTENT";
  if (conflicts.includes(code)) return "CHANGED_MEANWHILE";
  // A policy's no, as opposed to a right that was never granted, which is a defect.
  if (code === "42501" && routine === "ExecWithCheckOptions") return "NOT_FOUND";
  return undefined;
}

/** Whether two transactions stood in each other's way and one of them has to be tried again. */
export function isConflict(error: unknown): boolean {
  const { code } = traitsOf(error);
  return code !== undefined && conflicts.includes(code);
}

const connectionTroubles = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"];
// `pg` gives these no code.
const connectionMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/;

/** Whether the database could not be reached or went away. */
export function isUnavailable(error: unknown): boolean {
  const { code, syscall, message } = traitsOf(error);
  if (message !== undefined && connectionMessages.test(message)) return true;
  if (code === undefined) return false;
  return (
    connectionTroubles.includes(code) ||
    serverGone.includes(code) ||
    /^08...$/.test(code) ||
    (code === "ENOENT" && syscall === "connect")
  );
}

type Traits = { code?: string; constraint?: string; routine?: string; syscall?: string; message?: string };

function traitsOf(error: unknown): Traits {
  // Errors of `pg` and of Node carry these as plain texts.
  return error instanceof Error ? (error as Traits) : {};
}

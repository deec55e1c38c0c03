import { ORPCError } from "@orpc/client";
import type { ReactNode } from "react";
import type { Texts } from "./language/language.ts";
import { useLanguage } from "./language/use-language.tsx";
import { refusalIn } from "./refusal.ts";
import { Notice } from "./ui/notice.tsx";
import { isOffline } from "./ui/offline.ts";

export interface Explanation {
  /** What happened. */
  title: string;
  /** What to do. */
  advice?: string;
  /** For the administrator, when the server itself failed. */
  code?: string;
}

/** Any error of a request in the reader's language: a refusal by its code, the rest by its kind. */
export function explainTrouble(error: unknown, t: Texts): Explanation {
  const refused = refusalMessage(error, t);
  if (refused !== undefined) return { title: refused };
  if (isOffline(error)) return t.trouble.offline;
  if (!(error instanceof ORPCError)) return defect(t);
  if (error.status === 400 || error.status === 422) return t.trouble.invalid;
  if (error.status === 401) return t.trouble.signedOut;
  if (error.status === 403) return t.trouble.forbidden;
  if (error.status === 404) return t.trouble.missing;
  if (error.status === 429) return t.trouble.tooMany;
  if (error.status < 500) return t.trouble.unknownRefusal;
  return { ...defect(t), ...requestCode(error, t) };
}

/** Title and advice in one sentence, for places that have one line only. */
export function troubleLine(error: unknown, t: Texts): string {
  const { title, advice } = explainTrouble(error, t);
  return advice === undefined ? title : `${title}. ${advice}`;
}

interface TroubleProps {
  error: unknown;
  /** What was kept; by default nothing is claimed. */
  kept?: string;
  action?: ReactNode;
}

/** Shows an error of a request, or nothing when there is none. */
export function Trouble({ error, kept, action }: TroubleProps) {
  const { t } = useLanguage();
  if (!error) return null;
  const { title, advice, code } = explainTrouble(error, t);
  const lines = [advice, code].filter((line) => line !== undefined).join(" ");
  return <Notice title={title} advice={lines} action={action} {...(kept === undefined ? {} : { kept })} />;
}

/** The message of a code that the contract declares; an older page may meet a newer server's code and has none. */
function refusalMessage(error: unknown, t: Texts): string | undefined {
  const refusal = refusalIn(error);
  return refusal && refusalText(refusal, t);
}

/** The message of a code with its data, where this page has one. */
export function refusalText(refusal: { code: string; data: unknown }, t: Texts): string | undefined {
  const texts: Record<string, string | ((data: never) => string) | undefined> = t.refusals;
  const message = texts[refusal.code];
  // The server sends the data that the contract declares for this code.
  return typeof message === "function" ? message(refusal.data as never) : message;
}

function defect({ trouble }: Texts): Explanation {
  return { title: trouble.defect.title, advice: trouble.defect.advice };
}

function requestCode(error: ORPCError<string, unknown>, t: Texts): { code?: string } {
  const { data } = error;
  if (typeof data !== "object" || data === null || !("requestId" in data)) return {};
  return { code: t.trouble.defect.code(String(data.requestId)) };
}

import { api } from "../api.ts";
import type { LanguageCode } from "../language/language.ts";

export type ImportRun = Awaited<ReturnType<typeof api.import.get.call>>;
export type ImportSummary = Awaited<ReturnType<typeof api.import.list.call>>["rows"][number];
export type ImportIdentity = Pick<ImportRun, "organizationId" | "importId">;

const LOOK_AGAIN = 1_000;

/** One import; read again every second while the server works on it. */
export const importQuery = (identity: ImportIdentity, language: LanguageCode) =>
  api.import.get.queryOptions({
    input: { ...identity, language },
    refetchInterval: (query) => (query.state.data && isWorking(query.state.data.state) ? LOOK_AGAIN : false),
    refetchIntervalInBackground: true,
  });

export function isWorking(state: ImportRun["state"]): boolean {
  return state === "UPLOADED" || state === "CHECKING" || state === "CONFIRMING";
}

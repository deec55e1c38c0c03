import type { Answer, OperationContext } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { isCell } from "../organization/organization.rules.ts";
import type { IgnoredReason } from "./ignored-columns.ts";
import type { RunRow, RunState } from "./import.queries.ts";
import { fieldsOf, type ImportField, requiredFields } from "./import-fields.ts";
import { fieldLabel, ignoredMessage, type Language, problemLine, refusalMessage } from "./import-messages.ts";
import type { ImportProblem } from "./import-row.rules.ts";
import type { SheetRefusal } from "./sheet.ts";
import type { UpdateCounts } from "./updates.queries.ts";

export function presentRunSummary(run: RunRow): Answer<"import.list">["rows"][number] {
  return {
    organizationId: run.organizationId,
    importId: run.id,
    kind: run.kind,
    state: run.state,
    fileName: run.fileName,
    progress: run.progress,
    totals: run.summary.totals ?? null,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

/** An import in the reader's words. */
export function presentRun(
  run: RunRow,
  { language, may, updates }: { language: Language; may: OperationContext["may"]; updates: UpdateCounts },
): Answer<"import.get"> {
  const { columns = [], missing = [], preview = [], problems = [], skipped = [], refusal } = run.summary;
  return {
    ...presentRunSummary(run),
    mapping: Object.fromEntries(columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column]]))),
    columns: columns.map((column) => ({
      ...column,
      leftOut: leftOut(column, language),
      guessed: column.guessed ?? false,
    })),
    fields: fieldsFor(run, language),
    missing: run.state === "CHECKED" ? missing : [],
    preview,
    updates,
    // The summary is written by the check from the very same types.
    problems: problems.map((each) => ({
      row: each.row,
      name: each.name ?? "",
      known: each.known,
      messages: each.problems.map((problem) => problemLine(problem as ImportProblem, language)),
    })),
    skipped,
    refusal: refusal ? refusalMessage({ code: refusal.code as SheetRefusal, row: refusal.row }, language) : null,
    abilities: abilitiesIn[run.state].filter(
      (ability) => may(ability) && (ability !== "import.undo" || run.kind === "MEMBERS"),
    ),
  };
}

/** Fields to choose from; accounts are made on their own page, with their slips. */
function fieldsFor(run: RunRow, language: Language) {
  const kind = run.kind === "MEMBERS" ? "members" : "organizations";
  const taken = new Set(run.summary.columns?.map(({ field }) => field));
  const given = isCell(run.organizationKind) ? ["cell"] : [];
  return fieldsOf(kind)
    .filter(({ field }) => field !== "username" && (!births.includes(field) || taken.has(field)))
    .map(({ field }) => ({
      field,
      label: fieldLabel(field, language),
      required: requiredFields[kind].includes(field) && !given.includes(field),
    }));
}

/** Only offered where the list has the two columns: everybody else has one for all. */
const births: readonly ImportField[] = ["birthDateOfMen", "birthDateOfWomen"];

function leftOut(
  { field, leftOut: reason }: { field: string | null; leftOut: string | null },
  language: Language,
): string | null {
  if (field === "username") return accountsElsewhere[language];
  return reason === null ? null : ignoredMessage(reason as IgnoredReason, language);
}

const accountsElsewhere: Readonly<Record<Language, string>> = {
  vi: "Không nhập: tài khoản được lập ở trang Tài khoản, kèm phiếu cấp.",
  en: "Not imported: accounts are made on the accounts page, with their slips.",
};

const abilitiesIn: Readonly<Record<RunState, readonly OperationName[]>> = {
  UPLOADED: ["import.discard"],
  CHECKING: ["import.discard"],
  CHECKED: ["import.setMapping", "import.check", "import.decideUpdates", "import.confirm", "import.discard"],
  CONFIRMING: [],
  CONFIRMED: ["import.undo"],
  FAILED: ["import.discard"],
  DISCARDED: [],
  UNDONE: [],
};

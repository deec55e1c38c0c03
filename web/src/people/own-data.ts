import type { client } from "../api.ts";
import type { Formats } from "../language/formats.ts";
import type { LanguageCode, Texts } from "../language/language.ts";

export type OwnData = NonNullable<Awaited<ReturnType<typeof client.member.ownData>>>;
type Section = OwnData["sections"][number];
type Cell = Section["lines"][number][string] | undefined;

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Everything held about somebody as a page that needs nothing but itself: for any browser, and for paper. */
export function readablePage(data: OwnData, { t, f, code }: { t: Texts; f: Formats; code: LanguageCode }): string {
  const words = t.ownData;
  const { member } = data;
  const title = escaped(words.pageTitle(member.fullName));
  const parts = data.sections.map((section) => tableOf(section, data.most, t, f));
  return `<!doctype html>
<html lang="${code}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto; } th, td { min-width: 6.5rem; border: 1px solid #bbb; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
</style></head><body><h1>${title}</h1><p>${escaped(words.takenAt(f.dateTime(data.takenAt)))}</p>
<h2>${escaped(words.particulars)}</h2>${particularsOf(data, t, f)}
${parts.join("\n")}
</body></html>`;
}

function particularsOf({ member }: OwnData, t: Texts, f: Formats): string {
  const { member: labels } = t.people;
  const rows = [
    [labels.birthDate, member.birthDate && f.date(member.birthDate)],
    [labels.sex, member.sex && t.people.sex[member.sex]],
    [labels.cardNumber, member.cardNumber],
    ...member.memberships.map(({ organizationName, status, validFrom, validTo }) => [
      organizationName,
      `${t.people.status[status]}, ${f.date(validFrom)} – ${validTo === null ? "" : f.date(validTo)}`,
    ]),
    ...member.standings.map(({ kind, validFrom, validTo }) => [
      t.people.standing[kind],
      `${f.date(validFrom)} – ${validTo === null ? "" : f.date(validTo)}`,
    ]),
    ...member.succession.map(({ organizationName, termName, decision }) => [
      organizationName,
      `${termName}, ${decision}`,
    ]),
    ...member.headships.map(({ organizationName, unit, title }) => [organizationName, `${title}, ${unit}`]),
  ];
  return `<table>${rows.map(([name, value]) => `<tr><th scope="row">${escaped(name ?? "")}</th><td>${escaped(value ?? t.ownData.none)}</td></tr>`).join("")}</table>`;
}

function tableOf({ section, lines }: Section, most: number, t: Texts, f: Formats): string {
  const words = t.ownData;
  const columns = Object.keys(words.columns).filter((column) => lines.some((line) => column in line));
  const head = columns.map((column) => `<th scope="col">${escaped(words.columns[column] ?? column)}</th>`);
  const rows = lines.map(
    (line) =>
      `<tr>${columns.map((column) => `<td>${escaped(said(section, column, line[column], t, f))}</td>`).join("")}</tr>`,
  );
  const limit = lines.length === most ? `<p>${escaped(words.newest(most))}</p>` : "";
  return `<h2>${escaped(words.sections[section])}</h2>${limit}<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** A fact in the reader's words: days as they are written, codes as what they stand for. */
function said(section: Section["section"], column: string, value: Cell, t: Texts, f: Formats): string {
  if (value === null || value === undefined || value === "") return t.ownData.none;
  if (typeof value === "number") return String(value);
  if (dayForm.test(value)) return f.date(value);
  const named: Record<string, Record<string, string>> = {
    kind: { ...t.meeting.statement.kind, ...t.conduct.kind },
    change: t.memberChange.kind,
    stage: t.memberChange.state,
    annulled: t.conduct.annulledHow,
    tendency: t.quarterReview.tendencyWord,
    ownLevel: t.annualReview.level,
    proposedLevel: t.annualReview.level,
    decidedLevel: t.annualReview.level,
    notReviewed: t.annualReview.notReviewed,
    giver: t.annualReview.comments.giver,
    step: t.admission.step,
    field: t.amendment.fields,
    operation: t.people.my.operation,
  };
  if (column === "operation") return named[column]?.[value] ?? t.people.my.otherOperation;
  if (value === "DONE" && column === "state") return t.ownData.done[section] ?? value;
  if (value === "NOT_DONE" && column === "state") return t.ownData.notDone;
  const isCode = column in named || ["status", "decision", "side", "state", "verdict", "result"].includes(column);
  return isCode ? (named[column]?.[value] ?? t.ownData.values[value] ?? value) : value;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

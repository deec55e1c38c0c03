import { comrade, monthInWords, sentence, shortDay, uncapitalized } from "../document/party-words.ts";
import { formatsFor } from "../language/formats.rules.ts";
import { periodInWords } from "./period.rules.ts";

const { number } = formatsFor("vi");

/** What people write in a report, beside its figures. */
export type Sections = { highlights: string; praise: string; shortcomings: string; tasks: string; proposals: string };

/** What the records of a cell hold of a period, for the parts of its report that people write. */
export type CellRecords = {
  indicators: readonly ReportedIndicator[];
  /** Statements of praise, and what the meetings noted under that heading. */
  praise: readonly { month: string; text: string }[];
  shortcomings: readonly {
    month: string | null;
    text: string;
    cause: string;
    remedy: string;
    dueOn: string | null;
    result: "REMEDIED" | "PARTLY" | "NOT_REMEDIED" | null;
  }[];
  tasks: readonly { what: string; owner: string | null; dueOn: string }[];
  /** The period's last day: what was due by then is handed on to the next. */
  lastDay: string;
};

/** An indicator with its value of the period, or of the last of its own periods within it. */
export type ReportedIndicator = {
  name: string;
  unit: string;
  period: string;
  value: number;
  change: number | null;
  target: number | null;
  isMet: boolean | null;
};

/** What those right under a committee have sent it. */
export type SentBelow = readonly { name: string; sections: Pick<Sections, "praise" | "shortcomings" | "proposals"> }[];

const mostCharacters = 6000;
const mostNames = 10;
const results = {
  REMEDIED: "đã khắc phục xong",
  PARTLY: "khắc phục một phần",
  NOT_REMEDIED: "chưa khắc phục",
} as const;

/** The parts of a cell's report as its records have them: what was praised, what fell short and its remedy, the open tasks by their deadlines. */
export function sectionsOfCell({ indicators, praise, shortcomings, tasks, lastDay }: CellRecords): Sections {
  return {
    highlights: lines(indicators.map(indicatorLine)),
    praise: lines(praise.map(({ month, text }) => `${sentence(text).replace(/\.$/u, "")} (${monthInWords(month)}).`)),
    shortcomings: lines(shortcomings.map(shortcomingLine)),
    tasks: lines(tasks.map((task) => taskLine(task, lastDay))),
    proposals: "",
  };
}

/** The parts of a committee's report: what the organizations below have sent, said once with who says it, and the committee's own open tasks. */
export function sectionsOfBody(
  below: SentBelow,
  { indicators, tasks, lastDay }: Pick<CellRecords, "indicators" | "tasks" | "lastDay">,
): Sections {
  return {
    highlights: lines(indicators.map(indicatorLine)),
    praise: gathered(below, "praise"),
    shortcomings: gathered(below, "shortcomings"),
    tasks: lines(tasks.map((task) => taskLine(task, lastDay))),
    proposals: gathered(below, "proposals"),
  };
}

/** What several say is said once, before what one says alone: `Gửi tài liệu muộn (3 đơn vị: A; B; C).` */
function gathered(below: SentBelow, part: "praise" | "shortcomings" | "proposals"): string {
  const said = new Map<string, { words: string; names: Set<string> }>();
  for (const { name, sections } of below) {
    for (const line of sections[part].split("\n")) {
      const words = line.replace(/^[-–•]\s*/u, "").trim();
      if (words === "") continue;
      const key = words
        .toLocaleLowerCase("vi")
        .normalize("NFC")
        .replace(/[\s.;,]+/gu, " ")
        .trim();
      const known = said.get(key) ?? { words, names: new Set<string>() };
      known.names.add(name);
      said.set(key, known);
    }
  }
  const byHowMany = [...said.values()].sort((a, b) => b.names.size - a.names.size);
  return lines(
    byHowMany.map(({ words, names }) => {
      const [first] = names;
      if (names.size === 1) return `${first}: ${words}`;
      return `${words.replace(/[\s.;,]+$/u, "")} (${names.size} đơn vị: ${namesInWords([...names])}).`;
    }),
  );
}

function namesInWords(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join("; ");
  return `${names.slice(0, mostNames).join("; ")} và ${names.length - mostNames} đơn vị khác`;
}

function indicatorLine({ name, unit, period, value, change, target, isMet }: ReportedIndicator): string {
  const figure = (amount: number) => (unit === "%" ? `${number(amount)}%` : `${number(amount)} ${unit}`);
  return `${[
    `${name} ${indicatorPeriod(period)}: ${figure(value)}`,
    change === null ? "" : changeInWords(change, unit),
    target === null ? "" : `${isMet ? "đạt" : "chưa đạt"} chỉ tiêu đề ra (${figure(target)})`,
  ]
    .filter((part) => part !== "")
    .join(", ")}.`;
}

function changeInWords(change: number, unit: string): string {
  const by = unit === "%" ? `${number(Math.abs(change))} điểm phần trăm` : `${number(Math.abs(change))}%`;
  if (change === 0) return "bằng cùng kỳ năm trước";
  return `${change > 0 ? "tăng" : "giảm"} ${by} so với cùng kỳ năm trước`;
}

/** `2026-Q3` as papers name it. */
function indicatorPeriod(period: string): string {
  const [year, part] = [Number(period.slice(0, 4)), period.slice(5)];
  if (part === "") return periodInWords({ kind: "YEAR", year, number: 1 });
  const kind = part.startsWith("Q") ? "QUARTER" : part.startsWith("H") ? "HALF_YEAR" : "MONTH";
  return periodInWords({ kind, year, number: Number(part.replace(/\D/gu, "")) });
}

function shortcomingLine(one: CellRecords["shortcomings"][number]): string {
  return [
    sentence(one.text),
    one.cause === "" ? "" : `Nguyên nhân: ${uncapitalized(sentence(one.cause))}`,
    one.remedy === "" ? "" : `Biện pháp khắc phục: ${uncapitalized(sentence(one.remedy))}`,
    one.dueOn === null ? "" : `Thời hạn: ${shortDay(one.dueOn)}.`,
    one.result === null ? "" : `Kết quả: ${results[one.result]}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function taskLine({ what, owner, dueOn }: CellRecords["tasks"][number], lastDay: string): string {
  const who = owner === null ? "" : `${comrade(owner)}; `;
  const until = dueOn > lastDay ? `thời hạn ${shortDay(dueOn)}` : `chuyển tiếp, hạn cũ ${shortDay(dueOn)}`;
  return `${sentence(what).replace(/\.$/u, "")} (${who}${until}).`;
}

/** One line each, said once, as many as a part can hold. */
function lines(each: readonly string[]): string {
  let text = "";
  for (const line of new Set(each.map((one) => `- ${one.replace(/\s*\n\s*/gu, " ")}`))) {
    if (text.length + line.length + 1 > mostCharacters) break;
    text += text === "" ? line : `\n${line}`;
  }
  return text;
}

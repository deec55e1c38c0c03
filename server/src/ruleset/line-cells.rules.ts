import type { FactKey, FlagFact, NumberFact } from "../../../rulesets/meeting-facts.ts";
import type { Bilingual } from "../../../rulesets/ruleset.ts";
import type { Condition, Measure } from "../../../rulesets/score-sheet.ts";
import { cellText } from "../import/cell-value.rules.ts";
import type { CellValue } from "../import/sheet.ts";
import { foldName } from "../search/fold-name.ts";
import { factWords } from "./fact-words.rules.ts";
import { between, type Column, type LineKind, valueWords } from "./workbook-words.rules.ts";

/** What is wrong with a line; the row as the spreadsheet program counts, nought where it is about the whole. */
export type LineProblem = {
  readonly row: number;
  readonly column: Column | null;
  readonly code:
    | "LINE_UNKNOWN"
    | "LINE_MISPLACED"
    | "LINE_MISSING"
    | "LINE_TWICE"
    | "TEXT_MISSING"
    | "NUMBER_WRONG"
    | "DAY_WRONG"
    | "FACT_UNKNOWN"
    | "VALUE_UNKNOWN"
    | "JOINED_BOTH_WAYS"
    | "NOT_ALLOWED";
  /** What stands there, or which line is missing or there twice. */
  readonly text: string;
};

/** A line of a workbook by its columns. */
export type Line = { readonly row: number; readonly kind: LineKind; readonly cells: ReadonlyMap<Column, CellValue> };
export type SimpleCondition = Exclude<Condition, { all: unknown } | { any: unknown }>;

/** Reads what stands in the cells of a line, and remembers what cannot be read. */
export class LineCells {
  readonly problems: LineProblem[] = [];

  asked(line: Line): SimpleCondition | undefined {
    const text = cellText(line.cells.get("fact"));
    if (text === "") {
      this.complain(line.row, "fact", "TEXT_MISSING", "");
      return undefined;
    }
    const key = factOf(text);
    if (key && key in factWords.vi.flags) {
      const is = this.choice(line, "value", valueWords.flag);
      return is && { flag: key as FlagFact, is: is === "YES" };
    }
    if (key === "recordedFrom") {
      const from = this.choice(line, "value", valueWords.recordedFrom);
      return from && { recordedFrom: from };
    }
    const measure = this.measure(line);
    if (!measure) return undefined;
    const edges = (["atLeast", "above", "atMost", "below"] as const).flatMap((edge) =>
      isEmpty(line, edge) ? [] : [[edge, this.number(line, edge)] as const],
    );
    return { measure, ...Object.fromEntries(edges) };
  }

  measure(line: Line): Measure | undefined {
    const text = cellText(line.cells.get("fact"));
    const [kind, names] = pairIn(text);
    const keys = names.flatMap((name) => this.numberFact(line, name) ?? []);
    const [one, other] = keys;
    if (keys.length !== names.length || !one) return undefined;
    if (kind === "number") return { number: one };
    if (!other) return undefined;
    return kind === "percentOf" ? { percentOf: [one, other] } : { shortfall: [one, other] };
  }

  numberFact(line: Line, name: string): NumberFact | undefined {
    const key = this.fact(line, name);
    if (key && key in factWords.vi.numbers) return key as NumberFact;
    if (key) this.complain(line.row, "fact", "FACT_UNKNOWN", name.trim());
    return undefined;
  }

  fact(line: Line, name: string): FactKey | undefined {
    const key = factOf(name);
    if (!key) this.complain(line.row, "fact", "FACT_UNKNOWN", name.trim());
    return key;
  }

  choice<Code extends string>(line: Line, column: Column, words: Readonly<Record<Code, Bilingual>>): Code | undefined {
    const text = cellText(line.cells.get(column));
    const code = wordOf(words, text);
    if (!code) this.complain(line.row, column, text === "" ? "TEXT_MISSING" : "VALUE_UNKNOWN", text);
    return code;
  }

  number(line: Line, column: Column): number {
    const cell = line.cells.get(column);
    const text = cellText(cell).replace("−", "-").replace(",", ".");
    const value = typeof cell === "number" ? cell : text === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(value))
      this.complain(line.row, column, text === "" ? "TEXT_MISSING" : "NUMBER_WRONG", cellText(cell));
    return Number.isFinite(value) ? value : 0;
  }

  words(line: Line, otherwise = ""): Bilingual {
    const vi = cellText(line.cells.get("vi")) || otherwise;
    if (vi === "") this.complain(line.row, "vi", "TEXT_MISSING", "");
    return { vi, en: cellText(line.cells.get("en")) || vi };
  }

  optionalWords(line: Line): Bilingual | undefined {
    return isEmpty(line, "vi") ? undefined : this.words(line);
  }

  complain(row: number, column: Column | null, code: LineProblem["code"], text: string): void {
    this.problems.push({ row, column, code, text: text.slice(0, 200) });
  }
}

/** Whether nothing stands in a column of a line. */
export function isEmpty(line: Line, column: Column): boolean {
  return cellText(line.cells.get(column)) === "";
}

/** The code that a word of either language, or the code itself, stands for; accents and case do not matter. */
export function wordOf<Code extends string>(words: Readonly<Record<Code, Bilingual>>, text: string): Code | undefined {
  const folded = foldName(text);
  const codes = Object.keys(words) as Code[];
  return codes.find(
    (code) => text === code || foldName(words[code].vi) === folded || foldName(words[code].en) === folded,
  );
}

const facts = new Map(
  (["vi", "en"] as const).flatMap((code) => {
    const { numbers, flags, others } = factWords[code];
    const names: Readonly<Record<FactKey, string>> = { ...numbers, ...flags, ...others };
    const keys = Object.keys(names) as FactKey[];
    return keys.flatMap((key) => [[foldName(names[key]), key] as const, [foldName(key), key] as const]);
  }),
);

function factOf(name: string): FactKey | undefined {
  return facts.get(foldName(name));
}

function pairIn(text: string): ["number" | "percentOf" | "shortfall", string[]] {
  if (text.includes("/")) return ["percentOf", text.split("/", 2)];
  const sign = Object.values(between.shortfall).find((each) => text.toLowerCase().includes(each));
  return sign ? ["shortfall", text.toLowerCase().split(sign, 2)] : ["number", [text]];
}

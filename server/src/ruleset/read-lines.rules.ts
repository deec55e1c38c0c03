import type { Bilingual } from "../../../rulesets/ruleset.ts";
import type { Band, Condition, Otherwise, Slope } from "../../../rulesets/score-sheet.ts";
import { cellText, parseDay } from "../import/cell-value.rules.ts";
import { cellTypeWords, codeOfWord } from "../import/cell-words.rules.ts";
import type { CellValue, SheetRow } from "../import/sheet.ts";
import { foldName } from "../search/fold-name.ts";
import { capSentence, groundsOf, nothingSentence } from "./grounds.rules.ts";
import { isEmpty, type Line, LineCells, type LineProblem, type SimpleCondition, wordOf } from "./line-cells.rules.ts";
import { type Column, columns, columnWords, type LineKind, lineWords, valueWords } from "./workbook-words.rules.ts";

/** A sheet that was read, not yet checked by the contract; `rows` says on which row each of its parts stands. */
export type ReadSheet = {
  readonly sheet: Record<string, unknown>;
  readonly rows: ReadonlyMap<string, number>;
  readonly problems: readonly LineProblem[];
};

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type Judged = {
  line: Line;
  bands: Draft<Band>[];
  slope?: Slope;
  cap?: { when: Condition; points: number; because?: Bilingual | undefined };
  more: Record<string, unknown>;
};

/**
 * Reads the lines of a workbook as a score sheet. Null where no line names the columns. What is left out and follows from
 * the rest is made: keys, sums of parts, English words, the facts shown and their sentence.
 */
export function readLines(given: readonly SheetRow[], today: string): ReadSheet | null {
  const at = given.findIndex(({ cells }) => cells.some((cell) => columnOf(cellText(cell)) === "line"));
  const header = given[at];
  if (!header) return null;
  const named = header.cells.map((cell) => columnOf(cellText(cell)));
  return new Reader().read(given.slice(at + 1), named, today);
}

function columnOf(text: string): Column | undefined {
  const folded = foldName(text);
  return columns.find((column) => Object.values(columnWords[column]).some((word) => foldName(word) === folded));
}

class Reader {
  private readonly cells = new LineCells();
  private readonly rows = new Map<string, number>();
  private readonly head: Record<string, unknown> = {};
  private readonly source: Record<string, unknown> = {};
  private readonly grades: Record<string, unknown>[] = [];
  private readonly sections: { line: Line; fields: Record<string, unknown>; criteria: Judged[] }[] = [];
  /** Where a line "and" or "or" adds its condition. */
  private open: { join?: "all" | "any"; parts: SimpleCondition[]; keep: (when: Condition) => void } | undefined;
  private keys = new Set<string>();

  read(given: readonly SheetRow[], named: readonly (Column | undefined)[], today: string): ReadSheet {
    for (const { row, cells } of given)
      this.readRow(row, new Map(cells.flatMap((cell, index) => pairOf(named[index], cell))));
    for (const line of ["title", "issuer", "document", "date", "grade", "section"] as const) {
      if (!this.isThere(line)) this.cells.complain(0, null, "LINE_MISSING", line);
    }
    return { sheet: this.whole(today), rows: this.rows, problems: this.cells.problems };
  }

  private isThere(line: LineKind): boolean {
    if (line === "grade") return this.grades.length > 0;
    if (line === "section") return this.sections.length > 0;
    return line in this.head || line in this.source;
  }

  private readRow(row: number, cells: ReadonlyMap<Column, CellValue>): void {
    const text = cellText(cells.get("line"));
    if ([...cells.values()].every((cell) => cellText(cell) === "")) return;
    const kind = wordOf(lineWords, text);
    if (!kind) {
      this.cells.complain(row, "line", text === "" ? "TEXT_MISSING" : "LINE_UNKNOWN", text);
      return;
    }
    const line = { row, kind, cells };
    if (kind !== "and" && kind !== "or") this.open = undefined;
    this.take(line);
  }

  private take(line: Line): void {
    const { kind } = line;
    if (kind in headOf) {
      this.takeHead(line, kind as keyof typeof headOf);
      return;
    }
    if (kind === "grade") {
      this.takeGrade(line);
      return;
    }
    if (kind === "onlyIf" || kind === "onlyWithFull") {
      this.takeGate(line);
      return;
    }
    if (kind === "section") {
      this.takeSection(line);
      return;
    }
    if (kind === "and" || kind === "or") {
      this.join(line);
      return;
    }
    const section = this.sections.at(-1);
    if (kind === "shortTitle" && section) {
      section.fields["shortTitle"] = this.cells.words(line);
      return;
    }
    if (kind === "criterion" && section) {
      this.takeCriterion(line, section.criteria);
      return;
    }
    const criterion = section?.criteria.at(-1);
    if (!criterion) {
      this.cells.complain(line.row, "line", "LINE_MISPLACED", cellText(line.cells.get("line")));
      return;
    }
    this.takeOfCriterion(line, criterion);
  }

  private takeHead(line: Line, kind: keyof typeof headOf): void {
    const into = headOf[kind] === "SOURCE" ? this.source : this.head;
    if (kind in into) {
      this.cells.complain(line.row, "line", "LINE_TWICE", kind);
      return;
    }
    this.rows.set(headOf[kind] === "SOURCE" ? `source.${kind}` : kind, line.row);
    into[kind] = this.headValue(line, kind);
  }

  private headValue(line: Line, kind: keyof typeof headOf): unknown {
    const how = headOf[kind];
    if (how === "WORDS") return this.cells.words(line);
    if (how === "NUMBER") return this.cells.number(line, "points");
    if (how === "SOURCE") {
      const cell = line.cells.get("vi");
      return cell instanceof Date ? parseDay(cell).value : cellText(cell);
    }
    if (how === "DAY") {
      const { value } = parseDay(line.cells.get("vi"));
      if (value === undefined) this.cells.complain(line.row, "vi", "DAY_WRONG", cellText(line.cells.get("vi")));
      return value;
    }
    const listed = cellText(line.cells.get("vi"))
      .split(";")
      .map((each) => each.trim())
      .filter((each) => each !== "");
    return listed.flatMap((each) => {
      const code = how === "KINDS" ? wordOf(valueWords.meetingKind, each) : codeOfWord(cellTypeWords, each);
      if (!code) this.cells.complain(line.row, "vi", "VALUE_UNKNOWN", each);
      return code ? [code] : [];
    });
  }

  private takeGrade(line: Line): void {
    const step: Record<string, unknown> = {
      grade: this.cells.choice(line, "code", valueWords.grade),
      from: this.cells.number(line, "points"),
      title: this.cells.words(line, cellText(line.cells.get("code"))),
    };
    this.rows.set(`grades.${this.grades.length}`, line.row);
    this.grades.push(step);
  }

  private takeGate(line: Line): void {
    const step = this.grades.at(-1);
    if (!step || this.sections.length > 0) {
      this.cells.complain(line.row, "line", "LINE_MISPLACED", cellText(line.cells.get("line")));
      return;
    }
    if (line.kind === "onlyIf") {
      this.condition(line, (when) => {
        step["onlyIf"] = when;
      });
      return;
    }
    const keys = cellText(line.cells.get("code"))
      .split(/[;,]/)
      .map((key) => key.trim())
      .filter((key) => key !== "");
    if (keys.length === 0) this.cells.complain(line.row, "code", "TEXT_MISSING", "");
    step["onlyWithFull"] = [...((step["onlyWithFull"] as string[] | undefined) ?? []), ...keys];
  }

  private takeSection(line: Line): void {
    const title = this.cells.words(line);
    const max = isEmpty(line, "points") ? undefined : this.cells.number(line, "points");
    const no = isEmpty(line, "code") ? this.sections.length + 1 : this.cells.number(line, "code");
    this.rows.set(`sections.${this.sections.length}`, line.row);
    this.sections.push({ line, fields: { no, max, title }, criteria: [] });
  }

  private takeCriterion(line: Line, criteria: Judged[]): void {
    const given = cellText(line.cells.get("code"));
    let key = given;
    for (let no = this.keys.size + 1; key === "" || (given === "" && this.keys.has(key)); no++) key = `c${no}`;
    this.keys.add(key);
    this.rows.set(`sections.${this.sections.length - 1}.criteria.${criteria.length}`, line.row);
    criteria.push({
      line,
      bands: [],
      more: { key, max: this.cells.number(line, "points"), title: this.cells.words(line) },
    });
  }

  private takeOfCriterion(line: Line, criterion: Judged): void {
    const { more } = criterion;
    const because = this.cells.optionalWords(line);
    switch (line.kind) {
      case "partOf":
        more["partOf"] = this.cells.words(line);
        return;
      case "appliesWhen": {
        this.condition(line, (when) => {
          more["appliesWhen"] = when;
        });
        return;
      }
      case "otherwise":
        more["otherwise"] = this.otherwise(line);
        return;
      case "band": {
        const band: Draft<Band> = {
          when: { all: [] },
          points: this.cells.number(line, "points"),
          ...(because && { because }),
        };
        criterion.bands.push(band);
        this.condition(line, (when) => {
          band.when = when;
        });
        return;
      }
      case "slope": {
        const measure = this.cells.measure(line);
        const rounding = isEmpty(line, "code") ? "NEAREST" : this.cells.choice(line, "code", valueWords.rounding);
        const [atZero, each] = [this.cells.number(line, "points"), this.cells.number(line, "value")];
        if (measure && rounding) criterion.slope = { measure, atZero, each, rounding };
        return;
      }
      case "cap": {
        const points = this.cells.number(line, "points");
        this.condition(line, (when) => {
          criterion.cap = { when, points, because };
        });
        return;
      }
      case "nothing": {
        const points = this.cells.choice(line, "value", valueWords.nothing);
        if (points) more["nothingToCount"] = { points, because: because ?? nothingSentence(points) };
        return;
      }
      case "provision": {
        const chosen = this.cells.choice(line, "value", valueWords.provision);
        if (!chosen) return;
        const [until, afterwards] = [chosen.startsWith("CLOSING") ? "CLOSING" : "FILING_DUE", chosen.split("_").at(-1)];
        more["provision"] = { until, afterwards, ...(because && { because }) };
        return;
      }
      case "evidence":
        more["evidence"] = cellText(line.cells.get("fact"))
          .split(";")
          .flatMap((name) => this.cells.fact(line, name) ?? []);
        return;
      case "share": {
        const measure = this.cells.measure(line);
        if (measure && "percentOf" in measure) more["share"] = measure.percentOf;
        else if (measure) this.cells.complain(line.row, "fact", "VALUE_UNKNOWN", cellText(line.cells.get("fact")));
        return;
      }
      case "because":
        more["because"] = this.cells.words(line);
        return;
      default: {
        this.cells.complain(line.row, "line", "LINE_MISPLACED", cellText(line.cells.get("line")));
        return;
      }
    }
  }

  private otherwise(line: Line): Otherwise | undefined {
    const effect = this.cells.choice(line, "value", valueWords.otherwise);
    if (effect === "ADDED_TO") return { effect, criterion: cellText(line.cells.get("code")) };
    return effect && { effect };
  }

  /** The condition of a line; lines that follow may add to it. */
  private condition(line: Line, keep: (when: Condition) => void): void {
    const part = this.cells.asked(line);
    this.open = { parts: part ? [part] : [], keep };
    if (part) keep(part);
  }

  private join(line: Line): void {
    const { open } = this;
    if (!open) {
      this.cells.complain(line.row, "line", "LINE_MISPLACED", cellText(line.cells.get("line")));
      return;
    }
    const join = line.kind === "or" ? "any" : "all";
    if (open.join && open.join !== join) {
      this.cells.complain(line.row, "line", "JOINED_BOTH_WAYS", cellText(line.cells.get("line")));
      return;
    }
    open.join = join;
    const part = this.cells.asked(line);
    if (part) open.parts.push(part);
    open.keep(join === "any" ? { any: open.parts } : { all: open.parts });
  }

  private whole(today: string): Record<string, unknown> {
    const { title } = this.head;
    const document = this.source["document"];
    const sections = this.sections.map(({ fields, criteria }) => {
      const judged = criteria.map(wholeCriterion);
      const sum = judged.reduce((total, { max }) => total + Number(max), 0);
      const short = fields["title"] as Bilingual;
      return {
        shortTitle: { vi: short.vi.slice(0, 100), en: short.en.slice(0, 100) },
        ...fields,
        max: fields["max"] ?? sum,
        criteria: judged,
      };
    });
    const sum = sections.reduce((total, { max }) => total + Number(max), 0);
    const frame = { vi: document, en: document };
    return {
      frame,
      note: title,
      validFrom: today,
      max: sum,
      pointStep: 0.5,
      ...this.head,
      source: this.source,
      grades: this.grades,
      sections,
    };
  }
}

/** How the lines about the whole sheet are read. */
const headOf = {
  title: "WORDS",
  issuer: "WORDS",
  frame: "WORDS",
  note: "WORDS",
  document: "SOURCE",
  article: "SOURCE",
  date: "SOURCE",
  validFrom: "DAY",
  validTo: "DAY",
  meetingKinds: "KINDS",
  cellTypes: "TYPES",
  max: "NUMBER",
  pointStep: "NUMBER",
} as const;

/** What was left out of a criterion that facts judge follows from what it asks. */
function wholeCriterion({ bands, slope, cap, more }: Judged): Record<string, unknown> {
  if (bands.length === 0 && !slope) return { ...more, judgedBy: "PEOPLE" };
  const said = cap && { ...cap, because: cap.because ?? capSentence(cap) };
  const asking = slope ? { slope, cap: said } : { bands, cap: said };
  const made = groundsOf(asking);
  // A share is shown only where somebody wrote it, or nothing was written of what is shown.
  const grounds = "evidence" in more || "because" in more ? { evidence: made.evidence, because: made.because } : made;
  return {
    ...grounds,
    ...more,
    judgedBy: "FACTS",
    ...(slope ? { slope } : { bands }),
    ...(said && { cap: said }),
  };
}

function pairOf(column: Column | undefined, cell: CellValue): [Column, CellValue][] {
  return column ? [[column, cell]] : [];
}

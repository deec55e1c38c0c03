import type { FactKey } from "../../../rulesets/meeting-facts.ts";
import type { ScoreSheetBody } from "../../../rulesets/score-sheet.ts";
import type { CellValue } from "../import/sheet.ts";
import type { Table } from "../import/write-table.ts";
import type { LanguageCode } from "../language/formats.rules.ts";
import { factWords } from "./fact-words.rules.ts";
import { blankLines, factName, sheetLines } from "./sheet-lines.rules.ts";
import { type Column, columns, columnWords, type LineKind, lineHelp, lineWords } from "./workbook-words.rules.ts";

const widths: Partial<Readonly<Record<Column, number>>> = { line: 26, code: 20, vi: 60, en: 40, fact: 44, value: 26 };
const EDGE_WIDTH = 9;
const figures: readonly Column[] = ["points", "atLeast", "above", "atMost", "below"];

const words = {
  vi: {
    blank: "Phiếu chấm điểm (mẫu trống)",
    sheet: "Phiếu",
    help: "Hướng dẫn",
    line: "Loại dòng, dữ kiện",
    meaning: "Cách ghi",
    share: "Tỷ lệ phần trăm",
  },
  en: {
    blank: "Score sheet (blank template)",
    sheet: "Sheet",
    help: "How to fill it in",
    line: "Line or fact",
    meaning: "How to write it",
    share: "Share",
  },
} as const;

/** A score sheet as a workbook that is read back as the same sheet; the second page says what its lines mean. */
export function sheetTable(sheet: ScoreSheetBody, code: LanguageCode): Table {
  return workbook(sheet.title[code], sheetLines(sheet, code), code);
}

/** The lines that a sheet begins with, to be filled in, as a workbook. */
export function blankTable(code: LanguageCode): Table {
  return workbook(words[code].blank, blankLines(code), code);
}

function workbook(title: string, rows: CellValue[][], code: LanguageCode): Table {
  return {
    title,
    sheetName: words[code].sheet,
    columns: columns.map((column) => ({
      header: columnWords[column][code],
      width: widths[column] ?? EDGE_WIDTH,
      ...(figures.includes(column) && { format: "amount" as const }),
    })),
    rows,
    more: [helpPage(code)],
  };
}

/** Every line that a workbook may have, and what every fact is called. */
function helpPage(code: LanguageCode): Table {
  const said = words[code];
  const { numbers, flags } = factWords[code];
  const keys = [...Object.keys(numbers), ...Object.keys(flags)] as FactKey[];
  const kinds = Object.keys(lineWords) as LineKind[];
  const share = `${numbers.speakers} / ${numbers.present}`;
  return {
    title: said.help,
    sheetName: said.help,
    columns: [
      { header: said.line, width: 52 },
      { header: said.meaning, width: 90 },
    ],
    rows: [
      ...kinds.map((kind) => [lineWords[kind][code], lineHelp[kind]?.[code] ?? ""]),
      [],
      ...keys.map((key) => [factName(key, code), key]),
      [share, said.share],
    ],
  };
}

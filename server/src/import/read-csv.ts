import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { CellValue, SheetLimits, SheetRow } from "./sheet.ts";
import { SheetRefused } from "./sheet.ts";
import { textEncoding } from "./text-encoding.ts";

const separators = [",", ";", "\t", "|"] as const;
const separatorSampleLength = 64 * 1024;
const separatorSampleLines = 40;

/**
 * The rows of a text file with separated values. Encoding and separator are found out; quotes follow RFC 4180;
 * `row` counts records, as a spreadsheet program that opens the file would.
 */
export async function* streamCsvRows(
  path: string,
  limits: SheetLimits,
  onProgress?: (fraction: number) => void,
): AsyncGenerator<SheetRow> {
  const { size } = await stat(path);
  const decoder = new TextDecoder(await textEncoding(path));
  let parser: CsvParser | undefined;
  let done = 0;
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    parser ??= startParser(text, limits);
    yield* parser.push(text);
    done += chunk.length;
    onProgress?.(done / Math.max(1, size));
  }
  if (parser === undefined) throw new SheetRefused("EMPTY_FILE");
  yield* parser.push(decoder.decode());
  yield* parser.end();
}

/** The separator that cuts most lines into the same number of fields; a comma where nothing does. */
export function detectSeparator(sample: string): string {
  const lines = sample.replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\r|\n/);
  const counted = lines.filter((line) => line.trim() !== "").slice(0, separatorSampleLines);
  let best = { separator: ",", score: 0 };
  for (const separator of separators) {
    const score = regularity(counted.map((line) => line.split(separator).length - 1));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Lines that agree on the most frequent count of separators, and then how many those are. */
function regularity(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return Math.max(0, ...[...frequency].map(([count, lines]) => lines * 1_000 + Math.min(count, 999)));
}

type CsvParser = { push(text: string): Generator<SheetRow>; end(): Generator<SheetRow> };

function startParser(firstText: string, limits: SheetLimits): CsvParser {
  const declared = /^sep=(.)\r?\n/.exec(firstText)?.[1];
  const separator = declared ?? detectSeparator(firstText.slice(0, separatorSampleLength));
  return createParser(separator, limits, declared !== undefined);
}

function createParser(separator: string, limits: SheetLimits, skipsFirst: boolean): CsvParser {
  let cells: CellValue[] = [];
  let field = "";
  let row = 1;
  let filledRows = 0;
  let inQuotes = false;
  let wasQuoted = false;
  let quotePending = false;
  let returnPending = false;
  let isEmpty = true;

  function endField(): void {
    if (field.length > limits.cellLength) throw new SheetRefused("CELL_TOO_LONG", row);
    if (cells.length >= limits.columns) throw new SheetRefused("TOO_MANY_COLUMNS", row);
    const value = wasQuoted ? field : field.trim();
    if (value !== "") isEmpty = false;
    cells.push(value === "" ? null : value);
    field = "";
    wasQuoted = false;
  }

  function endRow(): SheetRow | undefined {
    endField();
    const finished = isEmpty || (skipsFirst && row === 1) ? undefined : { row, cells };
    cells = [];
    isEmpty = true;
    row += 1;
    if (finished !== undefined) filledRows += 1;
    if (filledRows > limits.rows) throw new SheetRefused("TOO_MANY_ROWS", row - 1);
    return finished;
  }

  /** Reads one character; true where it ends a row. */
  function step(character: string): boolean {
    const followsReturn = returnPending;
    returnPending = false;
    if (inQuotes) return stepInQuotes(character);
    if (character === separator) endField();
    else if (character === '"' && field.trim() === "" && !wasQuoted) beginQuotes();
    else if (character === "\n") return !followsReturn;
    else if (character === "\r") {
      returnPending = true;
      return true;
    } else if (!wasQuoted || character.trim() !== "") field += character;
    return false;
  }

  function beginQuotes(): void {
    field = "";
    inQuotes = true;
    wasQuoted = true;
  }

  function stepInQuotes(character: string): boolean {
    if (quotePending) {
      quotePending = false;
      if (character === '"') {
        field += '"';
        return false;
      }
      inQuotes = false;
      return step(character);
    }
    if (character === '"') quotePending = true;
    else field += character;
    if (field.length > limits.cellLength) throw new SheetRefused("UNCLOSED_QUOTE", row);
    return false;
  }

  return {
    *push(text: string): Generator<SheetRow> {
      for (const character of text) {
        if (!step(character)) continue;
        const finished = endRow();
        if (finished !== undefined) yield finished;
      }
    },
    *end(): Generator<SheetRow> {
      if (inQuotes && !quotePending) throw new SheetRefused("UNCLOSED_QUOTE", row);
      if (field === "" && cells.length === 0 && !wasQuoted) return;
      const finished = endRow();
      if (finished !== undefined) yield finished;
    },
  };
}

import { TableRow } from "docx";
import type { Alignment, Run } from "./party-document.ts";

type Xml = Record<string, unknown>;

/**
 * A row of a table's body, its cells spelled as the XML they become. A roll call has hundreds of cells that differ
 * only in their text; building each from the library's objects took two thirds of the time of the whole file.
 */
export class BodyRow extends TableRow {
  readonly #cells: readonly Xml[];

  constructor(cells: readonly Xml[]) {
    super({ children: [] });
    this.#cells = cells;
  }

  override prepForXml(): Xml {
    return { "w:tr": [{ "w:trPr": [{ "w:cantSplit": {} }] }, ...this.#cells] };
  }
}

/** A cell that holds one paragraph of the named style. */
export function bodyCell(runs: readonly Run[], { style, align }: { style: string; align: Alignment }): Xml {
  return { "w:tc": [{ "w:p": [paragraphProperties(style, align), ...runs.flatMap(runXml)] }] };
}

const JUSTIFICATIONS = { left: undefined, center: "center", right: "right", justify: "both" } as const;

function paragraphProperties(style: string, align: Alignment): Xml {
  const justification = JUSTIFICATIONS[align];
  return {
    "w:pPr": [
      { "w:pStyle": { _attr: { "w:val": style } } },
      ...(justification ? [{ "w:jc": { _attr: { "w:val": justification } } }] : []),
    ],
  };
}

function runXml(run: Run): Xml[] {
  if (run.text === "") return [];
  const properties = runProperties(run);
  return run.text.split("\n").map((text, index) => ({
    "w:r": [
      ...properties,
      ...(index > 0 ? [{ "w:br": {} }] : []),
      { "w:t": [{ _attr: { "xml:space": "preserve" } }, text] },
    ],
  }));
}

function runProperties(run: Run): Xml[] {
  const marks = [
    ...(run.bold ? [{ "w:b": {} }] : []),
    ...(run.italic ? [{ "w:i": {} }] : []),
    ...(run.underline ? [{ "w:u": { _attr: { "w:val": "single" } } }] : []),
  ];
  return marks.length > 0 ? [{ "w:rPr": marks }] : [];
}

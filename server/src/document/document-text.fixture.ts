import type { Block, PartyDocument, RichText } from "./party-document.ts";

/** All text of a paper, one line a paragraph or table row, for tests to search. */
export function documentText(document: PartyDocument): string {
  return [
    ...(document.head ? Object.values(document.head) : []),
    document.typeTitle,
    document.subject,
    ...document.markers,
    ...document.blocks.flatMap(blockLines),
    ...document.recipients,
    ...document.signatures.flatMap((signature) => Object.values(signature)),
    ...document.footer,
  ].join("\n");
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [plain(block.text)];
    case "list":
      return block.entries.map(plain);
    case "table":
      return [block.columns.map((column) => column.title), ...block.rows.map((row) => row.cells.map(plain))].map(
        (cells) => cells.join(" | "),
      );
    case "slips":
      return block.slips.flatMap((slip) => [
        slip.title,
        ...slip.lines.map((each) => `${each.label}: ${each.value}`),
        ...slip.advice,
      ]);
  }
}

function plain(text: RichText): string {
  return typeof text === "string" ? text : text.map((run) => run.text).join("");
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PartyBook, PartyDocument } from "./party-document.ts";
import { prepareBook, prepareDocument } from "./prepare-document.ts";

/**
 * A paper or a bound book as PDF. The same input gives the same bytes: fonts and the only date come from the input,
 * and the text travels as data that the template shows but never reads as markup.
 */
export function renderPdf(paper: PartyDocument | PartyBook): Uint8Array {
  const prepared = "documents" in paper ? prepareBook(paper) : prepareDocument(paper);
  const compiler = typst();
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { paper: JSON.stringify(prepared) },
  });
  const { result } = compiled;
  if (!result) throw new Error(`Typst refused the paper: ${JSON.stringify(describeFailure(compiler, compiled))}`);
  const pdf = compiler.pdf(result, { creationTimestamp: Date.parse(`${paper.issuedOn}T00:00:00Z`) / 1000 });
  // Typst remembers every paper it ever drew unless told to forget; nobody needs to wait for that.
  setImmediate(() => compiler.evictCache(1));
  return pdf;
}

/** What draws every paper, book and pack. */
export const template = readFileSync(new URL("./party-document.typ", import.meta.url), "utf8");
const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

let shared: NodeCompiler | undefined;

function typst(): NodeCompiler {
  shared ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: tinos() }] });
  return shared;
}

/** A compiler of its own with our fonts, whose files all lie under a folder that exists in its memory only. */
export function openCompiler(workspace: string): NodeCompiler {
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: tinos() }] });
}

function tinos(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)));
}

function describeFailure(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler["compile"]>): unknown {
  const failure = compiled.takeDiagnostics();
  return failure ? compiler.fetchDiagnostics(failure) : "no diagnostics";
}

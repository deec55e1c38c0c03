import { readFile } from "node:fs/promises";
import { type NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { type Apart, apartBecause, type PackPart, type PartyPack, packLimits } from "./party-pack.ts";
import { prepareDocument, preparedCover } from "./prepare-document.ts";
import { openCompiler, template } from "./render-pdf.ts";

export type PackOrder = {
  pack: PartyPack;
  /** Where the content of each file lies, by its SHA-256. */
  paths: Readonly<Record<string, string>>;
  /** How much larger than in party papers the text of our own parts is. */
  textScale: number;
};

type Laid =
  | { kind: "paper"; name: string; paper: ReturnType<typeof prepareDocument> }
  | { kind: "pages"; name: string; path: string; pages: number }
  | { kind: "picture"; name: string; path: string }
  | Apart;

/** The folder, in the compiler's memory only, that paths of files begin from. */
const root = "/pack";

/** The pack as PDF: a file that cannot be read is listed instead of bound in, and never keeps the pack from being made. */
export async function renderPack({ pack, paths, textScale }: PackOrder): Promise<Uint8Array> {
  const compiler = openCompiler(root);
  const laid = await layFiles(compiler, pack.parts, paths);
  const draw = (parts: readonly Laid[], standard: PdfStandard = PdfStandard.V_1_7) =>
    drawParts(compiler, { pack, parts, textScale, standard });
  // A file of the newest kind wants the pack to be of it too, which older readers may not open: only then.
  return (
    draw(laid) ??
    draw(laid, PdfStandard.V_2_0) ??
    draw(
      laid.map((part) => drawableAlone(compiler, part)),
      PdfStandard.V_2_0,
    ) ??
    drawn(draw(laid.map(setApart)))
  );
}

function drawn(file: Uint8Array | undefined): Uint8Array {
  if (!file) throw new Error("Typst refused the pack without any file");
  return file;
}

async function layFiles(
  compiler: NodeCompiler,
  parts: readonly PackPart[],
  paths: PackOrder["paths"],
): Promise<Laid[]> {
  const laid: Laid[] = [];
  let room = packLimits.pages;
  for (const [index, part] of parts.entries()) {
    if (part.kind === "paper") laid.push({ ...part, paper: prepareDocument(part.paper) });
    else if (part.kind === "apart") laid.push(part);
    else {
      const path = `/${index}.${part.format}`;
      const file = await layFile(compiler, { name: part.name, path, from: paths[part.sha256] ?? "", room });
      room -= pagesOf(file);
      laid.push(file);
    }
  }
  return laid;
}

function pagesOf(part: Laid): number {
  if (part.kind === "pages") return part.pages;
  return part.kind === "picture" ? 1 : 0;
}

async function layFile(
  compiler: NodeCompiler,
  { name, path, from, room }: { name: string; path: string; from: string; room: number },
): Promise<Laid> {
  const apart = (why: Apart["why"]): Apart => ({ kind: "apart", name, why });
  const bytes = await readFile(from).catch(() => null);
  if (!bytes) return apart(apartBecause.UNREADABLE);
  compiler.mapShadow(`${root}${path}`, bytes);
  const read = path.endsWith(".pdf") ? readPages(compiler, path) : readPicture(compiler, path);
  if (typeof read !== "number") return apart(apartBecause[read]);
  if (read > room) return apart(apartBecause.TOO_MUCH);
  return path.endsWith(".pdf") ? { kind: "pages", name, path, pages: read } : { kind: "picture", name, path };
}

/** No PDF has this page: what Typst answers says how many there are. */
const beyond = 10_000_000;

/** How many pages a PDF has, or why it has none to bind in. */
function readPages(compiler: NodeCompiler, path: string): number | "PASSWORD" | "UNREADABLE" {
  const said = troubleWith(compiler, `#image(${JSON.stringify(path)}, page: ${beyond})`);
  const pages = Number(/only has (\d+) pages?/.exec(said)?.[1]);
  if (pages > 0) return pages;
  return /encrypt|password/i.test(said) ? "PASSWORD" : "UNREADABLE";
}

function readPicture(compiler: NodeCompiler, path: string): number | "UNREADABLE" {
  return troubleWith(compiler, `#image(${JSON.stringify(path)})`) === "" ? 1 : "UNREADABLE";
}

/** What Typst says against a text; empty where it draws it. */
function troubleWith(compiler: NodeCompiler, mainFileContent: string): string {
  const compiled = compiler.compile({ mainFileContent });
  if (compiled.result) return "";
  const failure = compiled.takeDiagnostics();
  return failure ? JSON.stringify(compiler.fetchDiagnostics(failure)) : "unknown";
}

/** A part as it is, or set apart where it cannot even be drawn alone. */
function drawableAlone(compiler: NodeCompiler, part: Laid): Laid {
  if (part.kind !== "pages" && part.kind !== "picture") return part;
  const path = JSON.stringify(part.path);
  const source =
    part.kind === "pages" ? `#for n in range(${part.pages}) { image(${path}, page: n + 1) }` : `#image(${path})`;
  try {
    const { result } = compiler.compile({ mainFileContent: source });
    if (result && compiler.pdf(result, { pdfStandard: PdfStandard.V_2_0 })) return part;
  } catch {
    // Some flaws show only when the pages are written; the paper is listed then, and that says so.
  }
  return setApart(part);
}

function setApart(part: Laid): Laid {
  return part.kind === "pages" || part.kind === "picture"
    ? { kind: "apart", name: part.name, why: apartBecause.UNREADABLE }
    : part;
}

function drawParts(
  compiler: NodeCompiler,
  {
    pack,
    parts,
    textScale,
    standard,
  }: { pack: PartyPack; parts: readonly Laid[]; textScale: number; standard: PdfStandard },
): Uint8Array | undefined {
  const { parts: _, ...cover } = pack;
  const paper = JSON.stringify({ ...preparedCover(cover, textScale), parts });
  try {
    const { result } = compiler.compile({ mainFileContent: template, inputs: { paper } });
    if (!result) return undefined;
    return compiler.pdf(result, {
      pdfStandard: standard,
      creationTimestamp: Date.parse(`${pack.issuedOn}T00:00:00Z`) / 1000,
    });
  } catch {
    return undefined;
  }
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** A PDF as programs of today write them: glyph numbers in packed streams, with a table of characters for each font. */
export function typesetPdf(text: string): Buffer {
  const { resolve } = createRequire(import.meta.url);
  const tinos = readFileSync(resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [tinos] }] });
  return Buffer.from(compiler.pdf({ mainFileContent: `#set text(font: "Tinos")\n${text}` }));
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";
import { textOfPdf } from "./pdf-text.ts";
import { checkSecrecy } from "./secrecy.rules.ts";

const marksIn = async (pdf: Buffer) => {
  const marks = [];
  for await (const text of textOfPdf(pdf)) marks.push(checkSecrecy(text));
  return marks.filter((mark) => mark !== undefined);
};

/** A PDF as programs of today write them: glyph numbers in packed streams, with a table of characters for each font. */
function typeset(text: string): Buffer {
  const { resolve } = createRequire(import.meta.url);
  const tinos = readFileSync(resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [tinos] }] });
  return Buffer.from(compiler.pdf({ mainFileContent: `#set text(font: "Tinos")\n${text}` }));
}

test("a mark is found in a PDF whose letters are glyph numbers of an embedded font", async () => {
  expect(await marksIn(typeset("ĐẢNG ỦY PHƯỜNG\n\nTUYỆT MẬT\n\nSố 05-CV/ĐU"))).toContain("TUYỆT MẬT");
});

test("a PDF that speaks of state secrets bears no mark", async () => {
  expect(await marksIn(typeset("Quán triệt Luật Bảo vệ bí mật nhà nước\n\nBẢO MẬT THÔNG TIN"))).toEqual([]);
});

test("a stream that unpacks to more than the limit, or to nothing, is passed over", async () => {
  const bomb = deflateSync(Buffer.alloc(8_000_000, "(a) Tj "));
  const stream = (content: Buffer) =>
    Buffer.concat([
      Buffer.from("1 0 obj\n<< /Filter /FlateDecode >>\nstream\n"),
      content,
      Buffer.from("\nendstream\nendobj\n"),
    ]);
  const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), stream(bomb), stream(Buffer.from("hỏng"))]);
  expect(await marksIn(pdf)).toEqual([]);
});

import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { textOfPdf } from "./pdf-text.ts";
import { checkSecrecy } from "./secrecy.rules.ts";
import { typesetPdf } from "./typeset-pdf.fixture.ts";

const marksIn = async (pdf: Buffer) => {
  const marks = [];
  for await (const text of textOfPdf(pdf)) marks.push(checkSecrecy(text));
  return marks.filter((mark) => mark !== undefined);
};

test("a mark is found in a PDF whose letters are glyph numbers of an embedded font", async () => {
  expect(await marksIn(typesetPdf("ĐẢNG ỦY PHƯỜNG\n\nTUYỆT MẬT\n\nSố 05-CV/ĐU"))).toContain("TUYỆT MẬT");
});

test("a PDF that speaks of state secrets bears no mark", async () => {
  expect(await marksIn(typesetPdf("Quán triệt Luật Bảo vệ bí mật nhà nước\n\nBẢO MẬT THÔNG TIN"))).toEqual([]);
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

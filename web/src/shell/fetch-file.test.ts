import { ORPCError } from "@orpc/client";
import { afterEach, expect, test, vi } from "vitest";
import { fetchFile, nameIn } from "./fetch-file.ts";

afterEach(() => vi.unstubAllGlobals());
const answering = (answer: Response) => vi.stubGlobal("fetch", async () => answer);
const asked = { href: "/api/a/file", name: "" };

test.each([
  [`attachment; filename="danh-sach.xlsx"`, "danh-sach.xlsx"],
  [`attachment; filename="Nghi quyet.docx"; filename*=UTF-8''Ngh%E1%BB%8B%20quy%E1%BA%BFt.docx`, "Nghị quyết.docx"],
  ["attachment", undefined],
  [null, undefined],
])("the name in %s is %s", (header, name) => {
  expect(nameIn(header)).toBe(name);
});

test("a file comes under the name that the server gives it", async () => {
  answering(new Response("abc", { headers: { "content-disposition": 'attachment; filename="a.xlsx"' } }));
  const { name, blob } = await fetchFile(asked);
  expect([name, await blob.text()]).toEqual(["a.xlsx", "abc"]);
});

test("a refusal keeps its code and figures; what is no refusal its status", async () => {
  answering(Response.json({ defined: true, code: "ROSTER_TOO_LARGE", data: { most: 5000 } }, { status: 422 }));
  await expect(fetchFile(asked)).rejects.toMatchObject({ code: "ROSTER_TOO_LARGE", status: 422, data: { most: 5000 } });
  answering(new Response("<html>", { status: 502 }));
  const error = await fetchFile(asked).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ORPCError);
  expect(error).toMatchObject({ status: 502 });
});

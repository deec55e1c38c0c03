import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zip } from "../import/workbook-fixture.ts";
import { runOperation } from "../run-operation.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { sendFile, uploadFile } from "../testing/upload.ts";
import { clearFiles } from "./keep-files-clean.ts";
import { keepUpload } from "./keep-upload.ts";
import { receiveUpload } from "./quarantine.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

const pdf = "%PDF-1.7\n1 0 obj\n<< /Length 30 >>\nstream\nBT (Nghi quyet) Tj ET\nendstream\nendobj\n%%EOF";

const word = (...paragraphs: string[][]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        { children: paragraphs.map((runs) => new Paragraph({ children: runs.map((text) => new TextRun(text)) })) },
      ],
    }),
  );

/** Keeps an upload as the account would through an operation; there is none in this slice that does nothing else. */
async function keep(accountId: string, uploadId: string) {
  const call = {
    credential: { accountId },
    idempotencyKey: undefined,
    doneAt: undefined,
    requestId: "test",
    address: "",
    headers: {},
    setHeader: () => {},
  };
  const run = (context: Parameters<typeof keepUpload>[0]) =>
    keepUpload(context, { organizationId: cell.organizationId, uploadId, bearsNoMark: false });
  const { pool, surroundings } = door;
  const kept = await runOperation({
    pool,
    surroundings,
    name: "organization.get",
    run,
    call,
    input: { organizationId: cell.organizationId },
  });
  // The runner answers what the function answers.
  return kept as Awaited<ReturnType<typeof keepUpload>>;
}

const contentOf = (accountId: string | null, organizationId: string, fileId: string) =>
  door.app.inject({
    method: "GET",
    url: `/api/organizations/${organizationId}/files/${fileId}/content`,
    headers: accountId ? { "x-test-account": accountId } : {},
  });

test("nobody uploads without an account", async () => {
  expect(await sendFile(door, null, "a.pdf", pdf)).toMatchObject({ status: 401, body: { code: "UNAUTHENTICATED" } });
});

test("papers, pictures, sheets and plain text are taken with the type of their content", async () => {
  const { accountId } = cell.secretary;
  expect((await sendFile(door, accountId, "Nghị quyết.pdf", pdf)).body).toMatchObject({
    name: "Nghị quyết.pdf",
    mediaType: "application/pdf",
    bytes: pdf.length,
  });
  expect(
    (await sendFile(door, accountId, "ds.csv", "Họ và tên;Ngày sinh\nNguyễn Thị Ân;03/02/1985")).body,
  ).toMatchObject({ mediaType: "text/csv" });
  expect((await sendFile(door, accountId, "bc.docx", await word(["Báo cáo"]))).status).toBe(201);
  expect(
    (
      await sendFile(
        door,
        accountId,
        "so.xlsx",
        Buffer.from(await writeXlsx({ sheets: [{ name: "A", rows: [["Một", 1]] }] })),
      )
    ).status,
  ).toBe(201);
  expect((await sendFile(door, accountId, "anh.png", Buffer.from("89504e470d0a1a0a00", "hex"))).body).toMatchObject({
    mediaType: "image/png",
  });
});

test.each([
  ["a.html", "<html><script>alert(1)</script></html>", "FILE_TYPE_NOT_ALLOWED"],
  ["a.txt", "<!doctype html><script>alert(1)</script>", "FILE_TYPE_NOT_ALLOWED"],
  ["a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "FILE_TYPE_NOT_ALLOWED"],
  ["a.pdf", "Không phải PDF", "FILE_TYPE_MISMATCH"],
  ["a.exe", "MZ", "FILE_TYPE_NOT_ALLOWED"],
  ["a.docx", pdf, "FILE_TYPE_MISMATCH"],
  ["a.docm", "PK", "FILE_HAS_MACROS"],
  ["a.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "FILE_TYPE_NOT_ALLOWED"],
  ["a.txt", "", "FILE_EMPTY"],
] as const)("%s with other content is refused: %#", async (name, content, code) => {
  const { status, body: answer } = await sendFile(door, cell.secretary.accountId, name, content);
  expect(answer).toMatchObject({ code });
  expect(status).toBe(422);
});

test("a mark of secrecy in the name, in a Word file, in a sheet or in a text is refused and named", async () => {
  const send = async (name: string, content: Buffer | string) =>
    (await sendFile(door, cell.secretary.accountId, name, content)).body;
  expect(await send("Kế hoạch (Mật).pdf", pdf)).toMatchObject({
    code: "SECRECY_MARK",
    status: 422,
    data: { mark: "MẬT" },
  });
  expect(await send("ke-hoach.docx", await word(["ĐẢNG ỦY"], ["TUYỆT ", "M", "ẬT"], ["Số 05"]))).toMatchObject({
    data: { mark: "TUYỆT MẬT" },
  });
  const sheet = await writeXlsx({ sheets: [{ name: "A", rows: [["Danh sách"], ["Tối mật"]] }] });
  expect(await send("so.xlsx", Buffer.from(sheet))).toMatchObject({ data: { mark: "TỐI MẬT" } });
  expect(await send("a.txt", "Tỉnh ủy\nMẬT\nKính gửi")).toMatchObject({ data: { mark: "MẬT" } });
});

test("a Word file that speaks of state secrets and bears no mark is taken", async () => {
  const content = await word(
    ["Quán triệt Luật Bảo vệ bí mật nhà nước"],
    ["Luật quy định ba độ mật: Tuyệt mật, Tối mật và Mật"],
  );
  expect((await sendFile(door, cell.secretary.accountId, "quan-triet.docx", content)).status).toBe(201);
});

test("more than the limit is refused while it streams in, and nothing of it stays", async () => {
  const before = (await readdir(door.files.quarantine)).length;
  const { status, body: answer } = await sendFile(
    door,
    cell.secretary.accountId,
    "a.txt",
    Buffer.alloc(26 * 1024 * 1024, "a"),
  );
  expect(status).toBe(413);
  expect(answer).toMatchObject({ code: "FILE_TOO_LARGE" });
  expect((await readdir(door.files.quarantine)).length).toBe(before);
});

test("a packed file that unpacks to far more than its size is refused", async () => {
  const padding = Buffer.alloc(64 * 1024 * 1024, "x");
  const pages = Object.fromEntries(Array.from({ length: 5 }, (_, page) => [`xl/worksheets/sheet${page}.xml`, padding]));
  const lies = Object.fromEntries(Object.keys(pages).map((name) => [name, 10]));
  const bomb = zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>", ...pages }, lies);
  expect(bomb.length).toBeLessThan(1024 * 1024);
  await expect(
    receiveUpload(door.files, cell.secretary.accountId, "a.xlsx", Readable.from([bomb])),
  ).rejects.toMatchObject({ code: "FILE_UNPACKS_TOO_LARGE" });
});

test("a kept file is handed out inert to its cell and its superior's officers, and to nobody else", async () => {
  const { accountId } = cell.secretary;
  const uploadId = await uploadFile(door, accountId, "Nghị quyết tháng 12.pdf", pdf);
  const { fileId } = await keep(accountId, uploadId);
  const answer = await contentOf(accountId, cell.organizationId, fileId);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toBe(pdf);
  expect(answer.headers).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff" });
  expect(answer.headers["content-security-policy"]).toMatch(/^sandbox/);
  expect(answer.headers["content-disposition"]).toContain("filename*=UTF-8''Ngh%E1%BB%8B%20quy%E1%BA%BFt");
  const stranger = await buildCell(door.owner);
  expect((await contentOf(stranger.secretary.accountId, cell.organizationId, fileId)).statusCode).toBe(404);
  expect((await contentOf(stranger.secretary.accountId, stranger.organizationId, fileId)).statusCode).toBe(404);
  expect((await contentOf(null, cell.organizationId, fileId)).statusCode).toBe(401);
  // Nothing of the cell refers to it yet: a member does not see what only lies there.
  expect((await contentOf(cell.members.at(-1)!.accountId, cell.organizationId, fileId)).statusCode).toBe(404);
  await expect(door.as(accountId).file.open({ organizationId: cell.organizationId, fileId })).resolves.toMatchObject({
    inline: true,
    bytes: pdf.length,
  });
});

test("text is only saved, never shown in its place", async () => {
  const { accountId } = cell.secretary;
  const { fileId } = await keep(accountId, await uploadFile(door, accountId, "ghi chép.txt", "Ghi chép"));
  const answer = await contentOf(accountId, cell.organizationId, fileId);
  expect(answer.headers["content-disposition"]).toMatch(/^attachment/);
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
});

test("an upload is of use to its account only, and for a day", async () => {
  const { accountId } = cell.secretary;
  const uploadId = await uploadFile(door, accountId, "a.pdf", pdf);
  await expect(keep(cell.deputy.accountId, uploadId)).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of [uploadId, `${uploadId}.json`])
    await utimes(join(door.files.quarantine, name), yesterday, yesterday);
  expect(await clearFiles(door.files, new Date())).toBe(2);
  await expect(keep(accountId, uploadId)).rejects.toMatchObject({ code: "UPLOAD_NOT_FOUND" });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { composeResolution } from "../document/compose-resolution.ts";
import { decemberMeeting } from "../document/meeting-record.fixture.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { runInternally } from "../run-operation.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";
import { readFiles } from "./read-files.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

/** A paper of the product's own, which says what no title of a text here says. */
const paper: PartyDocument = composeResolution({
  ...decemberMeeting,
  carryingOut: "Quán triệt Nghị quyết Trung ương về phòng, chống lãng phí tới từng đảng viên",
});
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Enters a text with a file and has the file read. */
async function enterWith(name: string, content: Buffer | Uint8Array, bearsNoMark = false) {
  const office = door.as(body.office.accountId).directive;
  const key = { organizationId: body.organizationId };
  const text = { reference: "", type: "GUIDANCE", issuedOn: "2026-11-03", issuerName: "Đảng ủy Khối" } as const;
  const { directiveId } = await office.register({ ...key, ...text, subject: `Về tệp ${name}` });
  const uploadId = await uploadFile(door, body.office.accountId, name, Buffer.from(content));
  await office.addFile({ ...key, directiveId, uploadId, bearsNoMark });
  const waiting = "SELECT payload FROM job WHERE name = 'directive.read' AND key = $1";
  const { rows } = await door.owner.query(waiting, [directiveId]);
  expect(rows).toEqual([{ payload: { ...key, directiveId } }]);
  const work = { name: "directive.read", actor: { accountId: "", personId: null }, requestId: "test" };
  await runInternally(door.worker, work, (tx) => readFiles({ tx, ...door.surroundings }, [{ ...key, directiveId }]));
  return { office, key: { ...key, directiveId } };
}

test.each([
  ["nghi-quyet.pdf", () => door.surroundings.documents.pdf(paper)],
  ["nghi-quyet.docx", () => door.surroundings.documents.word(paper)],
])("what %s says is found without accents, by its own body and below", async (name, draw) => {
  const { office, key } = await enterWith(name, await draw());
  expect((await office.get(key)).files).toMatchObject([{ name, textState: "READ" }]);
  const found = async (query: string) =>
    (await office.list({ organizationId: body.organizationId, query })).rows.map(({ directiveId }) => directiveId);
  expect(await found("nghi quyet trung uong lang phi")).toContain(key.directiveId);
  expect(await found("lãng ph")).toContain(key.directiveId);
  expect(await found("lang phi sao hoa")).not.toContain(key.directiveId);
  const member = door.as(cell.members[4]!.accountId).directive;
  const below = { organizationId: cell.organizationId, query: "trung ương lãng phí" };
  expect((await member.list(below)).rows.map(({ directiveId }) => directiveId)).not.toContain(key.directiveId);
  await office.send({ ...key, to: { kind: "CELLS_BELOW" }, expects: ["READ"] });
  expect((await member.list(below)).rows.map(({ directiveId }) => directiveId)).toContain(key.directiveId);
  const everywhere = async (account: string) =>
    (await door.as(account).search.everything({ query: "trung uong lang phi" })).directives;
  const { directiveId } = key;
  expect(await everywhere(cell.members[4]!.accountId)).toContainEqual(
    expect.objectContaining({ directiveId, organizationId: cell.organizationId }),
  );
  expect(await everywhere(body.office.accountId)).toContainEqual(expect.objectContaining({ ...key, type: "GUIDANCE" }));
  expect(await everywhere((await buildBody(door.owner)).office.accountId)).toEqual([]);
});

test("a picture of paper is taken in once somebody says that it bears no mark of secrecy; that is kept, and it says that a search does not find it", async () => {
  await expect(enterWith("ban-chup.png", onePixel)).rejects.toMatchObject({ code: "NO_TEXT_TO_CHECK" });
  const { office, key } = await enterWith("ban-chup.png", onePixel, true);
  expect((await office.get(key)).files).toMatchObject([{ name: "ban-chup.png", textState: "NO_TEXT" }]);
  const { rows } = await door.owner.query(
    "SELECT unmarked_by, unmarked_at FROM directive_file WHERE directive_id = $1",
    [key.directiveId],
  );
  expect(rows).toMatchObject([{ unmarked_by: body.office.accountId, unmarked_at: expect.any(Date) }]);
});

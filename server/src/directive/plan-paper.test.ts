import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { insert } from "../testing/build-victim.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let top: BuiltBody;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  top = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: top });
});
afterAll(() => door.close());

const entered = { type: "PLAN", issuedOn: "2026-11-10", subject: "Kế hoạch học tập nghị quyết" } as const;

/** A text sent to a new cell of the body, and how the cell answers. */
async function received(cell?: BuiltCell) {
  const receiver = cell ?? (await buildCell(door.owner, { parent: body }));
  const office = door.as(body.office.accountId);
  const above = { organizationId: body.organizationId };
  const text = {
    type: "GUIDANCE",
    issuedOn: "2026-11-03",
    issuerName: "Đảng ủy Khối",
    subject: "Học nghị quyết",
  } as const;
  const { directiveId } = await office.directive.register({ ...above, ...text, reference: "" });
  const to = { kind: "CHOSEN" as const, organizationIds: [receiver.organizationId] };
  await office.directive.send({ ...above, directiveId, to, expects: ["PLAN"] });
  const { organizationId, secretary } = receiver;
  const leader = door.as(secretary.accountId);
  const upload = (content: string, accountId = secretary.accountId) =>
    uploadFile(door, accountId, "ke-hoach.txt", content);
  const key = { organizationId, directiveId };
  const seen = { ...above, directiveId, receiverId: organizationId };
  const own = async (reference: string, content = `Kế hoạch ${reference}`) => {
    const paper = await leader.directive.register({ organizationId, ...entered, reference, issuerId: organizationId });
    if (content) await leader.directive.addFile({ ...key, ...paper, uploadId: await upload(content) });
    return paper.directiveId;
  };
  const receipt = async () => (await leader.directive.get(key)).receipt;
  return { cell: receiver, office, leader, key, seen, upload, own, receipt, directiveId };
}

const contentOf = (
  accountId: string,
  { organizationId, directiveId, receiverId }: Record<string, string>,
  fileId = "",
) =>
  door.app.inject({
    url: `/api/organizations/${organizationId}/directives/${directiveId}/receivers/${receiverId}/plan-paper/files/${fileId}/content`,
    headers: { "x-test-account": accountId },
  });

test("a text of the own register becomes the plan: it carries the received one out, and the sender opens it from the coverage", async () => {
  const { cell, office, leader, key, seen, own, receipt, directiveId } = await received();
  const paperId = await own("12-KH/CB");
  expect((await office.directive.coverage({ ...seen })).rows).toMatchObject([{ planPaper: null, step: "SENT" }]);
  await leader.planPaper.link({ ...key, paperId, plan: "Học trong tháng 12" });
  expect(await receipt()).toMatchObject({
    step: "PLANNED",
    isSettled: true,
    plan: "Học trong tháng 12",
    planPaper: { directiveId: paperId, reference: "12-KH/CB", linkedAt: "2026-11-20T03:00:00.000Z" },
  });
  const { links } = await leader.directive.get({ ...key, directiveId: paperId });
  expect(links).toMatchObject([{ kind: "CARRIES_OUT", isFrom: true, directive: { directiveId } }]);
  const { rows, all } = await office.directive.coverage({ ...seen });
  expect([rows[0]?.planPaper, all]).toMatchObject([{ directiveId: paperId }, { planned: 1, planPapers: 1 }]);
  for (const above of [body, top]) {
    const from = { ...seen, organizationId: above.organizationId };
    const shown = await door.as(above.office.accountId).planPaper.get(from);
    expect(shown).toMatchObject({
      receiver: { organizationId: cell.organizationId },
      plan: "Học trong tháng 12",
      paper: { reference: "12-KH/CB", isDocument: false, files: [{ name: "ke-hoach.txt" }] },
    });
    expect((await contentOf(above.office.accountId, from, shown.paper?.files[0]?.fileId)).body).toBe(
      "Kế hoạch 12-KH/CB",
    );
  }
  const member = door.as(cell.members[4]!.accountId);
  expect((await member.planPaper.get({ ...seen, ...key })).paper?.directiveId).toBe(paperId);
  // The same again changes nothing but the words.
  door.setNow("2026-11-21T03:00:00Z");
  await leader.planPaper.link({ ...key, paperId });
  expect(await receipt()).toMatchObject({
    plan: "Học trong tháng 12",
    planPaper: { linkedAt: "2026-11-20T03:00:00.000Z" },
  });
  expect((await leader.planPaper.past({ ...seen, ...key })).rows).toEqual([]);
  door.setNow("2026-11-20T03:00:00Z");
});

test("a plan is entered with its file and linked by one deed; refused, nothing of it is stored", async () => {
  const { leader, key, seen, upload, receipt, office, cell } = await received();
  const fields = { ...entered, ...key, reference: "13-KH/CB" };
  const stored = async () => {
    // Only the cell's own: other tests write in the same database meanwhile.
    const { rows } = await door.owner.query(
      `SELECT ${["directive", "directive_file", "directive_link", "directive_words", "file"]
        .map((table) => `(SELECT count(*)::int FROM ${table} WHERE organization_id = $1) AS ${table}`)
        .join(", ")}`,
      [cell.organizationId],
    );
    return rows;
  };
  const before = await stored();
  const picture = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const scan = await uploadFile(door, cell.secretary.accountId, "ke-hoach.png", picture);
  await expect(leader.planPaper.register({ ...fields, uploadId: scan })).rejects.toMatchObject({
    code: "NO_TEXT_TO_CHECK",
  });
  await expect(
    leader.planPaper.register({ ...fields, uploadId: await upload("x", body.office.accountId) }),
  ).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  const uploadId = await upload("Kế hoạch");
  for (const marked of [{ subject: "TỐI MẬT" }, { plan: "TUYỆT MẬT" }])
    await expect(leader.planPaper.register({ ...fields, uploadId, ...marked })).rejects.toMatchObject({
      code: "SECRECY_MARK",
    });
  await expect(
    leader.planPaper.register({ ...fields, uploadId, directiveId: seen.organizationId }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await stored()).toEqual(before);
  expect((await receipt())?.step).toBe("SENT");
  const { paperId } = await leader.planPaper.register({ ...fields, uploadId });
  expect(await receipt()).toMatchObject({
    step: "PLANNED",
    plan: "",
    planPaper: { directiveId: paperId, type: "PLAN" },
  });
  expect((await leader.directive.get({ ...key, directiveId: paperId })).issuerId).toBe(cell.organizationId);
  expect((await office.planPaper.get(seen)).paper?.files).toHaveLength(1);
  await expect(leader.planPaper.register({ ...fields, uploadId: await upload("Kế hoạch") })).rejects.toMatchObject({
    code: "ALREADY_REGISTERED",
    data: { directiveId: paperId },
  });
  const looked = await leader.planPaper.register({
    ...fields,
    reference: "14-KH/CB",
    uploadId: scan,
    bearsNoMark: true,
  });
  expect((await receipt())?.planPaper?.directiveId).toBe(looked.paperId);
});

test("a plan is replaced and withdrawn; the history keeps each, and the register says again what it said", async () => {
  const { cell, leader, office, key, seen, own, receipt, directiveId } = await received();
  const [one, two] = [await own("15-KH/CB"), await own("16-KH/CB")];
  await leader.directive.link({ ...key, directiveId: one, otherId: directiveId, kind: "BASIS" });
  await leader.planPaper.link({ ...key, paperId: one });
  const opened = (await office.planPaper.get(seen)).paper?.files[0]?.fileId;
  door.setNow("2026-11-22T03:00:00Z");
  await leader.planPaper.link({ ...key, paperId: two });
  const linksOf = async (paperId: string) => (await leader.directive.get({ ...key, directiveId: paperId })).links;
  expect(await linksOf(one)).toMatchObject([{ kind: "BASIS" }]);
  expect(await linksOf(two)).toMatchObject([{ kind: "CARRIES_OUT" }]);
  expect((await receipt())?.planPaper?.directiveId).toBe(two);
  // What it was before is named to the sender, and opened no more.
  expect((await contentOf(body.office.accountId, seen, opened)).statusCode).toBe(404);
  await leader.planPaper.withdraw({ ...key, reason: "Chưa đúng mẫu" });
  expect(await receipt()).toMatchObject({ step: "RECEIVED", isSettled: false, planPaper: null, plannedAt: null });
  expect(await linksOf(two)).toEqual([]);
  expect(await office.planPaper.get(seen)).toMatchObject({ paper: null });
  expect((await office.directive.coverage({ ...seen })).rows).toMatchObject([{ planPaper: null, pastPlans: 2 }]);
  await expect(leader.planPaper.withdraw(key)).rejects.toMatchObject({ code: "NO_PLAN_PAPER" });
  const first = await office.planPaper.past({ ...seen, limit: 1 });
  const rest = await office.planPaper.past({ ...seen, limit: 1, cursor: first.nextCursor! });
  expect([...first.rows, ...rest.rows]).toMatchObject([
    { directiveId: two, isReplaced: false, reason: "Chưa đúng mẫu", endedAt: "2026-11-22T03:00:00.000Z" },
    { directiveId: one, isReplaced: true, reason: "", linkedAt: "2026-11-20T03:00:00.000Z" },
  ]);
  expect(rest.nextCursor).toBeNull();
  expect((await receipt())?.pastPlans).toBe(2);
  expect((await door.as(cell.members[4]!.accountId).planPaper.past({ ...seen, ...key })).rows).toHaveLength(2);
  // In words there may be a plan without a paper.
  await leader.planPaper.link({ ...key, paperId: two, plan: "Học trong tháng 12" });
  await leader.planPaper.withdraw(key);
  expect(await receipt()).toMatchObject({ step: "PLANNED", plan: "Học trong tháng 12", planPaper: null });
  door.setNow("2026-11-20T03:00:00Z");
});

test("what is shown as a plan stays as it is; once it was shown it stays in the register", async () => {
  const { leader, key, own, upload, directiveId } = await received();
  const paperId = await own("17-KH/CB");
  const paper = { ...key, directiveId: paperId };
  await leader.planPaper.link({ ...key, paperId });
  const { files, revision, abilities } = await leader.directive.get(paper);
  const changed = { ...paper, ...entered, reference: "17-KH/CB", issuerId: key.organizationId, revision };
  const uploadId = await upload("Phụ lục");
  const other = { ...paper, otherId: directiveId };
  for (const refused of [
    () => leader.directive.update(changed),
    () => leader.directive.addFile({ ...paper, uploadId }),
    () => leader.directive.removeFile({ ...paper, fileId: files[0]!.fileId }),
    () => leader.directive.discard(paper),
    () => leader.directive.unlink(other),
    () => leader.directive.link({ ...other, kind: "BASIS" }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "IS_PLAN_PAPER" });
  expect(abilities).not.toContain("directive.update");
  await leader.planPaper.withdraw(key);
  await leader.directive.update(changed);
  await leader.directive.addFile({ ...paper, uploadId });
  await expect(leader.directive.discard(paper)).rejects.toMatchObject({ code: "WAS_PLAN_PAPER" });
  expect((await leader.directive.get(paper)).abilities).not.toContain("directive.discard");
});

test("only what was entered here and can be opened is a plan, of a text that was sent here; only leaders say so", async () => {
  const { cell, leader, key, own, seen } = await received();
  const other = await received(cell);
  const paperId = await own("18-KH/CB");
  const link = (input: { directiveId?: string; paperId: string }) => leader.planPaper.link({ ...key, ...input });
  await expect(link({ paperId: other.directiveId })).rejects.toMatchObject({ code: "NOT_OWN_TEXT" });
  await expect(link({ paperId: await own("19-KH/CB", "") })).rejects.toMatchObject({ code: "TEXT_WITHOUT_FILE" });
  await expect(link({ paperId: key.organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(link({ directiveId: paperId, paperId })).rejects.toMatchObject({ code: "NOT_RECEIVED" });
  await expect(leader.planPaper.withdraw({ ...key, directiveId: paperId })).rejects.toMatchObject({
    code: "NOT_RECEIVED",
  });
  await expect(leader.planPaper.link({ ...key, paperId, plan: "TỐI MẬT" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  const member = door.as(cell.members[4]!.accountId).planPaper;
  for (const refused of [() => member.link({ ...key, paperId }), () => member.withdraw(key)])
    await expect(refused()).rejects.toMatchObject({ code: "FORBIDDEN" });
  // A plan of two texts at once.
  await link({ paperId });
  await link({ directiveId: other.directiveId, paperId });
  expect((await other.receipt())?.planPaper?.directiveId).toBe(paperId);
  const sister = await buildCell(door.owner, { parent: body });
  const bySister = door.as(sister.secretary.accountId).planPaper;
  const ofSister = { ...seen, organizationId: sister.organizationId };
  const byMember = door.as(sister.members[4]!.accountId).planPaper;
  await expect(byMember.get(ofSister)).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const asked of [ofSister, seen, { ...seen, ...key }])
    await expect(bySister.get(asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a document issued by a meeting is a plan too, drawn for the sender as it was issued", async () => {
  const { leader, office, key, seen, own } = await received();
  const paperId = await own("20-NQ/CB", "");
  const documentId = await insert(
    door,
    "INSERT INTO issued_document (id, organization_id, kind, symbol, issued_on, content) VALUES ($1, $2, 'RESOLUTION', '20-NQ/CB', '2026-11-03', $3)",
    [key.organizationId, { name: "Nghị quyết" }],
  );
  await door.owner.query("UPDATE directive SET document_id = $1 WHERE id = $2", [documentId, paperId]);
  await leader.planPaper.link({ ...key, paperId });
  expect(await office.planPaper.get(seen)).toMatchObject({ paper: { isDocument: true, files: [] } });
  expect(await office.planPaper.openDocument(seen)).toEqual({ symbol: "20-NQ/CB", content: { name: "Nghị quyết" } });
  await leader.planPaper.withdraw(key);
  await expect(office.planPaper.openDocument(seen)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("of a cell that went to another body, whoever sent the text opens the plan and nothing else of its register", async () => {
  const { cell, leader, office, key, seen, own } = await received();
  const [paperId, otherId] = [await own("21-KH/CB"), await own("22-KH/CB")];
  await leader.planPaper.link({ ...key, paperId });
  const elsewhere = await buildBody(door.owner);
  const path = cell.path.replace(body.path, elsewhere.path);
  await door.owner.query("UPDATE organization SET parent_id = $1, path = $2 WHERE id = $3", [
    elsewhere.organizationId,
    path,
    cell.organizationId,
  ]);
  const { paper } = await office.planPaper.get(seen);
  expect(paper?.directiveId).toBe(paperId);
  expect((await contentOf(body.office.accountId, seen, paper?.files[0]?.fileId)).body).toBe("Kế hoạch 21-KH/CB");
  const { files } = await leader.directive.get({ ...key, directiveId: otherId });
  expect((await contentOf(body.office.accountId, seen, files[0]?.fileId)).statusCode).toBe(404);
  for (const directiveId of [paperId, otherId])
    await expect(office.directive.get({ ...key, directiveId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

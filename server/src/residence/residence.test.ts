import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-23T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 5 });
});
afterAll(() => door.close());

const leader = () => door.as(cell.secretary.accountId);
const memberAt = (index: number) => cell.members[index] ?? cell.secretary;
const of = (index: number) => ({ organizationId: cell.organizationId, personId: memberAt(index).personId });
const year = () => ({ organizationId: cell.organizationId, year: 2026 });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "DONE",
    ({ code }: { code: string }) => code,
  );
const home = { residenceName: "Chi bộ Khu phố 4", superiorName: "Đảng ủy phường Tân Mai", introducedOn: "2026-09-01" };

test("introduced by a numbered letter as Word and PDF; after moving house the former one ends; both stay visible", async () => {
  const { liaisonId } = await leader().residence.introduce({ ...of(2), ...home });
  const file = (format: string, account = cell.secretary.accountId) =>
    door.app.inject({
      url: `/api/organizations/${cell.organizationId}/residence-letters/${liaisonId}/file?format=${format}`,
      headers: { "x-test-account": account },
    });
  expect([(await file("docx")).statusCode, (await file("pdf")).statusCode]).toEqual([200, 200]);
  expect((await file("pdf", memberAt(2).accountId)).statusCode).toBe(200);
  expect((await file("pdf", memberAt(3).accountId)).statusCode).toBe(404);
  const { content } = await leader().residence.letter({ organizationId: cell.organizationId, liaisonId });
  expect(JSON.stringify(content)).toContain("Chi bộ Khu phố 4 (thuộc Đảng ủy phường Tân Mai)");
  expect(JSON.stringify(content)).toContain("Quy định 213-QĐ/TW");
  await leader().residence.introduce({
    ...of(2),
    ...home,
    residenceName: "Chi bộ Khu phố 7",
    introducedOn: "2026-10-01",
  });
  const mine = await door.as(memberAt(2).accountId).member.mine();
  expect(mine?.residence).toMatchObject([
    { residenceName: "Chi bộ Khu phố 7", numberLine: expect.stringContaining("02-GT"), endedOn: null },
    { residenceName: "Chi bộ Khu phố 4", numberLine: expect.stringContaining("01-GT"), endedOn: "2026-10-01" },
  ]);
  const data = await door.as(memberAt(2).accountId).member.ownData();
  expect(data?.sections.find(({ section }) => section === "RESIDENCE")?.lines).toHaveLength(2);
});

test("the comment is that of the annual review: introduced, asked, received, used", async () => {
  await leader().residence.introduce({ ...of(3), ...home });
  const stateOf = async (index: number) =>
    (await leader().residence.list(year())).rows.find(({ personId }) => personId === of(index).personId);
  expect(await stateOf(3)).toMatchObject({ state: "INTRODUCED", mayAsk: false });
  expect((await leader().residence.list(year())).isYearOpen).toBe(false);
  await leader().annualReview.open(year());
  expect(await stateOf(3)).toMatchObject({ state: "INTRODUCED", mayAsk: true });
  const key = { ...year(), subject: of(3).personId };
  const words = { giver: "RESIDENCE", giverName: home.residenceName, askedOn: "2026-11-02" } as const;
  const { commentId } = await leader().annualReview.comment({ ...key, ...words, receivedOn: null, body: "" });
  expect(await stateOf(3)).toMatchObject({ state: "ASKED", askedOn: "2026-11-02", mayAsk: false });
  const said = { ...words, receivedOn: "2026-11-20", body: "Gương mẫu" };
  await leader().annualReview.changeComment({ ...key, ...said, commentId, revision: 1 });
  expect(await stateOf(3)).toMatchObject({ state: "RECEIVED", receivedOn: "2026-11-20" });
  await door.owner.query("UPDATE annual_review SET state = 'BALLOTED' WHERE organization_id = $1 AND person_id = $2", [
    ...[cell.organizationId, of(3).personId],
  ]);
  expect(await stateOf(3)).toMatchObject({ state: "USED" });
  expect((await leader().residence.list(year())).isYearOpen).toBe(true);
  const { counts, rows } = await leader().residence.list({ ...year(), state: "NOT_INTRODUCED", limit: 2 });
  expect(counts).toEqual({ NOT_INTRODUCED: 3, INTRODUCED: 1, ASKED: 0, RECEIVED: 0, USED: 1 });
  expect(rows.map(({ introduction }) => introduction)).toEqual([null, null]);
});

test("what does not fit is refused, and nothing of it is stored", async () => {
  const introduce = (input: object, by = leader()) =>
    codeOf(by.residence.introduce({ ...of(3), ...home, ...input } as never));
  const before = await leader().residence.list(year());
  expect(await introduce({})).toBe("INTRODUCED_THERE");
  expect(await introduce({ residenceName: "Khu phố 9", introducedOn: "2026-08-31" })).toBe("DAYS_OUT_OF_ORDER");
  expect(await introduce({ residenceName: "Khu phố 9", introducedOn: "2026-11-24" })).toBe("DAY_IN_FUTURE");
  expect(await introduce({ residenceName: " " })).toBe("BAD_REQUEST");
  expect(await introduce({ residenceName: "Hồ sơ MẬT" })).toBe("SECRECY_MARK");
  expect(await introduce({ personId: (await buildPerson(door.owner)).personId })).toBe("NOT_FOUND");
  expect(await introduce({}, door.as(memberAt(4).accountId))).toBe("FORBIDDEN");
  expect(await introduce({}, door.as((await buildBody(door.owner)).office.accountId))).toBe("NOT_FOUND");
  expect(await codeOf(door.as(memberAt(4).accountId).residence.list(year()))).toBe("FORBIDDEN");
  expect(await leader().residence.list(year())).toEqual(before);
  const liaisonId = before.rows.find(({ personId }) => personId === of(3).personId)?.introduction?.liaisonId ?? "";
  const end = (input: object) =>
    codeOf(
      leader().residence.end({
        ...{ organizationId: cell.organizationId, liaisonId, endedOn: "2026-11-20", reason: "Ghi nhầm" },
        ...input,
      }),
    );
  expect(await end({ endedOn: "2026-08-31" })).toBe("DAYS_OUT_OF_ORDER");
  expect(await end({ endedOn: "2026-11-24" })).toBe("DAY_IN_FUTURE");
  expect(await end({ liaisonId: of(3).personId })).toBe("NOT_FOUND");
  expect(await end({})).toBe("DONE");
  expect(await end({})).toBe("LIAISON_ENDED");
});

import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 4, probationary: 1 });
});
afterAll(() => door.close());

const file = (accountId: string, organizationId = body.organizationId, language = "vi") =>
  door.app.inject({
    url: `/api/organizations/${organizationId}/roster/file?language=${language}`,
    headers: { "x-test-account": accountId },
  });
const rowsOf = async (content: Buffer) => (await readXlsx(content)).sheets[0]?.rows ?? [];

test("all members of a body stand in the columns of an import, and each of them sees who took the list", async () => {
  const [member] = cell.members.slice(2);
  await door.owner.query("UPDATE person SET birth_date = '1970-02-03', sex = 'FEMALE' WHERE id = $1", [
    member?.personId,
  ]);
  const answer = await file(body.office.accountId);
  expect(answer.statusCode).toBe(200);
  const rows = await rowsOf(answer.rawPayload);
  const head = rows.findIndex((row) => row[0] === "Họ và tên");
  expect(rows[head]).toEqual([
    ...["Họ và tên", "Ngày sinh", "Giới tính", "Số thẻ đảng viên", "Tình trạng đảng viên", "Ngày vào Đảng"],
    ...["Ngày chính thức", "Chi bộ", "Chức vụ Đảng", "Được miễn sinh hoạt từ ngày", "Được miễn sinh hoạt đến ngày"],
  ]);
  const lines = rows.slice(head + 1);
  expect(lines).toHaveLength(5);
  expect(lines.map((line) => line[4]).toSorted()).toEqual([...Array(4).fill("Chính thức"), "Dự bị"].toSorted());
  expect(
    lines
      .map((line) => line[8])
      .filter(Boolean)
      .toSorted(),
  ).toEqual(["Bí thư", "Phó bí thư"]);
  expect(lines.find((line) => line[2] === "Nữ")?.[1]).toEqual(new Date("1970-02-03T00:00:00Z"));
  const { rows: readers } = await door.as(member?.accountId ?? "").member.readers({});
  expect(readers).toMatchObject([{ operation: "member.roster" }]);
  const english = await rowsOf((await file(body.office.accountId, cell.organizationId, "en")).rawPayload);
  expect(english.some((row) => row[0] === "Full name")).toBe(true);
});

test("pages go on by name; members and strangers take nothing, and nobody reads anything by trying", async () => {
  const office = door.as(body.office.accountId).member;
  const names: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await office.roster({ organizationId: body.organizationId, limit: 2, ...(cursor ? { cursor } : {}) });
    names.push(...page.rows.map(({ fullName }) => fullName));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(names).toHaveLength(5);
  const stranger = await buildBody(door.owner);
  expect((await file(stranger.office.accountId)).statusCode).toBe(404);
  expect((await file(cell.members[3]?.accountId ?? "", cell.organizationId)).statusCode).toBe(403);
  expect((await file(body.office.accountId, "khong-phai-ma")).statusCode).toBe(404);
});

test("a list that no laptop would open is taken body by body", async () => {
  const large = await buildCell(door.owner, { parent: body, official: 2 });
  await door.owner.query(
    `WITH added AS (INSERT INTO person (id, full_name, name_folded, sort_name)
       SELECT gen_random_uuid(), 'Đảng viên ' || n, 'dang vien ' || n, 'vien ' || n FROM generate_series(1, 5000) AS n RETURNING id)
     INSERT INTO membership (id, person_id, organization_id, stay, status, valid_from)
     SELECT gen_random_uuid(), id, $1, 'HOME', 'OFFICIAL', '2024-01-01' FROM added`,
    [large.organizationId],
  );
  const answer = await file(body.office.accountId, large.organizationId);
  expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: "ROSTER_TOO_LARGE", data: { most: 5000 } }]);
});

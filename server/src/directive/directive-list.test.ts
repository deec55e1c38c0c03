import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
beforeEach(async () => {
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});

const header = "TT,Số ký hiệu,Loại,Ngày ban hành,Cơ quan ban hành,Trích yếu";
const lines = [
  "1,14-HD/ĐUK,Hướng dẫn,03/03/2022,Đảng ủy Khối,Sinh hoạt chuyên đề toàn Đảng bộ",
  "2,02/KH-ĐU,,23/02/2022,Đảng ủy NHNN,Quán triệt Kết luận Trung ương",
];
const office = () => door.as(body.office.accountId).directive;

async function read(...rows: string[]) {
  const uploadId = await uploadFile(door, body.office.accountId, "so-van-ban.csv", [header, ...rows].join("\n"));
  return office().readList({ organizationId: body.organizationId, uploadId });
}

async function enter(...rows: string[]) {
  const { texts } = await read(...rows);
  const good = texts.flatMap(({ place: _, doubts: __, canBeEntered, issuedOn, ...text }) =>
    canBeEntered && issuedOn !== null ? [{ ...text, issuedOn }] : [],
  );
  return office().registerMany({ organizationId: body.organizationId, texts: good });
}

test("a sheet is read, looked at and entered; what it says is found without accents", async () => {
  const { texts } = await read(...lines);
  expect(texts.map(({ type, issuedOn, doubts }) => ({ type, issuedOn, doubts }))).toEqual([
    { type: "GUIDANCE", issuedOn: "2022-03-03", doubts: [] },
    { type: "PLAN", issuedOn: "2022-02-23", doubts: [] },
  ]);
  const of = { organizationId: body.organizationId };
  expect((await office().list(of)).rows).toEqual([]);
  expect(await enter(...lines)).toEqual({ entered: 2, alreadyThere: 0 });
  expect((await office().list({ ...of, query: "quan triet ket luan" })).rows).toMatchObject([
    { reference: "02/KH-ĐU" },
  ]);
});

test("what stands in the register already is said when it is read, and passed over when it is entered", async () => {
  await enter(...lines);
  const { texts } = await read(...lines, "3,15-HD/ĐUK,Hướng dẫn,04/03/2022,Đảng ủy Khối,Một việc mới");
  expect(texts.map(({ doubts }) => doubts)).toEqual([["IN_REGISTER"], ["IN_REGISTER"], []]);
  const typed = { type: "GUIDANCE", issuedOn: "2022-03-03", issuerName: "Đảng ủy Khối", subject: "x" } as const;
  const many = [
    { ...typed, reference: "14-HD/ĐUK" },
    { ...typed, reference: "16-HD/ĐUK" },
    { ...typed, reference: "16-hd/đuk" },
  ];
  expect(await office().registerMany({ organizationId: body.organizationId, texts: many })).toEqual({
    entered: 1,
    alreadyThere: 2,
  });
});

test("one text that cannot stand keeps the whole list out", async () => {
  const of = { organizationId: body.organizationId };
  const good = { type: "PLAN", reference: "1-KH/X", issuedOn: "2026-01-05", issuerName: "X", subject: "Một" } as const;
  for (const [wrong, code] of [
    [{ ...good, reference: "2-KH/X", issuerName: "" }, "ISSUER_REQUIRED"],
    [{ ...good, reference: "2-KH/X", validFrom: "2026-02-01", validTo: "2026-01-01" }, "VALID_TO_BEFORE_FROM"],
    [{ ...good, reference: "2-KH/X", subject: "TUYỆT MẬT: phương án" }, "SECRET"],
  ] as const)
    await expect(office().registerMany({ ...of, texts: [good, wrong] })).rejects.toMatchObject({
      code: code === "SECRET" ? expect.stringMatching(/SECRE/) : code,
    });
  expect((await office().list(of)).rows).toEqual([]);
});

test("what is no list is refused, each with its reason", async () => {
  const of = { organizationId: body.organizationId };
  const upload = (name: string, content: string) => uploadFile(door, body.office.accountId, name, content);
  const empty = await upload("rong.csv", `${header}\n`);
  await expect(office().readList({ ...of, uploadId: empty })).rejects.toMatchObject({ code: "LIST_EMPTY" });
  const people = await upload("nguoi.csv", "Họ và tên,Chức vụ\nTrần Thị Bình,Kế toán\n");
  await expect(office().readList({ ...of, uploadId: people })).rejects.toMatchObject({ code: "LIST_WITHOUT_HEADER" });
  const many = Array.from({ length: 301 }, (_, n) => `${n},${n}-HD/X,Hướng dẫn,03/03/2022,X,Việc ${n}`);
  await expect(read(...many)).rejects.toMatchObject({ code: "LIST_TOO_LONG", data: { most: 300 } });
  await expect(office().readList({ ...of, uploadId: body.organizationId })).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  const member = door.as(cell.members[3]!.accountId).directive;
  await expect(member.readList({ organizationId: cell.organizationId, uploadId: empty })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

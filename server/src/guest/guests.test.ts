import { mostGuests } from "@nen-nep/contract/most-guests";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbook } from "../import/workbook-fixture.ts";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { sendFile, uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const cellUnder = () => buildCell(door.owner, { parent: body, official: 5 });
const names = (guests: readonly { fullName: string }[]) => guests.map(({ fullName }) => fullName);
type Key = { organizationId: string; meetingId: string };
const guestsOf = async (client: Client, key: Key) => (await client.workspace.get(key)).guests;

test("a list is added whole; who is on it already is not added again, however often it is sent", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  const guests = [
    { fullName: "Đỗ Thị Hạnh", office: "Phòng Kế toán", kind: "STAFF" as const },
    { fullName: "Vũ Đức Long", office: "Đảng ủy xã" },
  ];
  expect(await secretary.guest.addMany({ ...key, guests })).toEqual({ added: 2, alreadyThere: 0 });
  expect(await secretary.guest.addMany({ ...key, guests })).toEqual({ added: 0, alreadyThere: 2 });
  expect(await guestsOf(secretary, key)).toMatchObject([
    { fullName: "Đỗ Thị Hạnh", office: "Phòng Kế toán", kind: "STAFF", answer: "INVITED", presence: "UNMARKED" },
    { fullName: "Vũ Đức Long", office: "Đảng ủy xã", kind: "OUTSIDE", answeredByLinkAt: null },
  ]);
});

test("with one line that cannot be stored nothing of the list is", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  for (const wrong of [
    { fullName: "" },
    { fullName: "x".repeat(121) },
    { fullName: "Lê Văn A", office: "x".repeat(301) },
  ]) {
    const guests = [{ fullName: "Vũ Đức Long" }, wrong];
    await expect(secretary.guest.addMany({ ...key, guests })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
  expect(await guestsOf(secretary, key)).toEqual([]);
});

test("a meeting has at most so many guests, one by one or by list; one more is refused and nothing of its list stored", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  const many = Array.from({ length: mostGuests - 1 }, (_, index) => ({ fullName: `Khách ${index}` }));
  await secretary.guest.addMany({ ...key, guests: many });
  const two = [{ fullName: "Vũ Đức Long" }, { fullName: "Đỗ Thị Hạnh" }];
  await expect(secretary.guest.addMany({ ...key, guests: two })).rejects.toMatchObject({
    code: "GUESTS_FULL",
    data: { most: mostGuests, free: 1 },
  });
  await secretary.guest.add({ ...key, fullName: "Vũ Đức Long" });
  await expect(secretary.guest.add({ ...key, fullName: "Đỗ Thị Hạnh" })).rejects.toMatchObject({ code: "GUESTS_FULL" });
  expect(await guestsOf(secretary, key)).toHaveLength(mostGuests);
});

test("a pasted list shows what would be added and what is doubtful, and stores nothing", async () => {
  const cell = await cellUnder();
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await secretary.guest.add({ ...key, fullName: "Vũ Đức Long", office: "Đảng ủy xã" });
  await door.owner.query("UPDATE person SET full_name = 'Phạm Minh Dung' WHERE id = $1", [cell.deputy.personId]);
  const text = [
    "Vũ Đức Long – Đảng ủy xã",
    "Phạm Minh Dung\tPhó phòng",
    "Đỗ Thị Hạnh - Kế toán",
    "Đỗ Thị Hạnh - Kế toán",
  ];
  expect(await secretary.guest.readList({ ...key, text: text.join("\r\n") })).toEqual({
    guests: [
      { place: 1, fullName: "Vũ Đức Long", office: "Đảng ủy xã", kind: null, doubts: ["GUEST_ALREADY"] },
      { place: 2, fullName: "Phạm Minh Dung", office: "Phó phòng", kind: null, doubts: ["CONVENED_AS_MEMBER"] },
      { place: 3, fullName: "Đỗ Thị Hạnh", office: "Kế toán", kind: null, doubts: [] },
      { place: 4, fullName: "Đỗ Thị Hạnh", office: "Kế toán", kind: null, doubts: ["TWICE_IN_LIST"] },
    ],
  });
  expect(names(await guestsOf(secretary, key))).toEqual(["Vũ Đức Long"]);
});

test("a sheet is read by its headers, as .xlsx and as .csv; what is no list is refused", async () => {
  const cell = await cellUnder();
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const read = async (name: string, content: Buffer | string) =>
    secretary.guest.readList({ ...key, uploadId: await uploadFile(door, cell.secretary.accountId, name, content) });
  const cellXml = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    ["STT", "Họ và tên", "Đơn vị"],
    ["1", "Đỗ Thị Hạnh", "Phòng Kế toán"],
  ];
  const sheet = rows.map((cells) => `<row>${cells.map(cellXml).join("")}</row>`).join("");
  const expected = [{ fullName: "Đỗ Thị Hạnh", office: "Phòng Kế toán" }];
  expect((await read("moi.xlsx", workbook({ sheet }))).guests).toMatchObject(expected);
  expect((await read("moi.csv", "\uFEFFSTT;Họ và tên;Đơn vị\n1;Đỗ Thị Hạnh;Phòng Kế toán\n")).guests).toMatchObject(
    expected,
  );
  await expect(read("moi.csv", "STT,Họ và tên\n")).rejects.toMatchObject({ code: "LIST_EMPTY" });
  await expect(read("moi.pdf", "%PDF-1.4\n%%EOF\n")).rejects.toMatchObject({ code: "LIST_UNREADABLE" });
  const long = Array.from({ length: mostGuests + 1 }, (_, index) => `Khách Thứ ${index}`).join("\n");
  await expect(secretary.guest.readList({ ...key, text: long })).rejects.toMatchObject({ code: "LIST_TOO_LONG" });
  await expect(secretary.guest.readList({ ...key, text: " \n" })).rejects.toMatchObject({ code: "LIST_EMPTY" });
  const foreign = await uploadFile(door, cell.deputy.accountId, "moi.csv", "Họ và tên\nĐỗ Thị Hạnh\n");
  await expect(secretary.guest.readList({ ...key, uploadId: foreign })).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  const secretMark = await sendFile(door, cell.secretary.accountId, "moi.csv", "TUYỆT MẬT\nHọ và tên\nĐỗ Thị Hạnh\n");
  expect(secretMark).toMatchObject({ status: 422, body: { code: "SECRECY_MARK" } });
});

test("the list of the last meeting that had guests is offered, with who is on the list of this one already", async () => {
  const cell = await cellUnder();
  const { key: earlier, secretary } = await buildConvenedMeeting(door, cell, {
    month: "2026-11-01",
    scheduledAt: "2026-11-03T07:00:00Z",
  });
  const { key } = await buildConvenedMeeting(door, cell);
  expect(await secretary.guest.listEarlier(key)).toEqual({ heldOn: null, guests: [] });
  const staff = { fullName: "Đỗ Thị Hạnh", office: "Kế toán", kind: "STAFF" as const };
  await secretary.guest.addMany({ ...earlier, guests: [staff, { fullName: "Vũ Đức Long" }] });
  await secretary.guest.add({ ...key, fullName: "Vũ Đức Long" });
  expect(await secretary.guest.listEarlier(key)).toEqual({
    heldOn: "2026-11-03T07:00:00.000Z",
    guests: [
      { place: 1, ...staff, doubts: [] },
      { place: 2, fullName: "Vũ Đức Long", office: "", kind: "OUTSIDE", doubts: ["GUEST_ALREADY"] },
    ],
  });
});

test("an answer by telephone is recorded, and the name put right", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  const { guestId } = await secretary.guest.add({ ...key, fullName: "Vũ Đức Lng" });
  const right = { fullName: "Vũ Đức Long", office: "Đảng ủy xã", kind: "OUTSIDE", answer: "CANNOT" } as const;
  await secretary.guest.update({ ...key, guestId, ...right });
  expect(await guestsOf(secretary, key)).toMatchObject([{ guestId, ...right }]);
  await expect(secretary.guest.update({ ...key, guestId: key.meetingId, ...right })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("at the roll call guests are marked apart: base, attendance and speakers do not know of them", async () => {
  const { key, secretary } = await buildMeetingWithRoll(door, await cellUnder());
  const before = await secretary.workspace.get(key);
  const judged = await secretary.evaluation.get(key);
  const guests = [
    { fullName: "Vũ Đức Long" },
    { fullName: "Phan Văn Sáu" },
    ...Array.from({ length: 12 }, (_, index) => ({ fullName: `Cán bộ ${index}`, kind: "STAFF" as const })),
  ];
  await secretary.guest.addMany({ ...key, guests });
  const [long, six, clerk] = await guestsOf(secretary, key);
  await secretary.guest.update({ ...key, ...six!, answer: "CANNOT" });
  await secretary.guest.recordPresence({ ...key, guestId: clerk!.guestId, presence: "ABSENT" });
  expect(await secretary.guest.recordAllPresent(key)).toEqual({ marked: 13 });
  expect(await secretary.guest.recordAllPresent(key)).toEqual({ marked: 0 });
  const said = {
    agendaItemId: null,
    personId: null,
    guestId: long!.guestId,
    kind: "OPINION",
    gist: "Nhất trí",
  } as const;
  await secretary.statement.add({ ...key, ...said });
  const after = await secretary.workspace.get(key);
  expect(after.figures).toEqual(before.figures);
  expect(after.attendance).toEqual(before.attendance);
  expect(after.guests.map(({ presence }) => presence)).toEqual([
    "PRESENT",
    "ABSENT",
    "ABSENT",
    ...Array(11).fill("PRESENT"),
  ]);
  const { content } = await secretary.document.draft({ ...key, kind: "MINUTES" });
  const text = JSON.stringify(content);
  expect(text).toContain("Khách mời: đồng chí Vũ Đức Long; đồng chí Phan Văn Sáu (vắng mặt).");
  expect(text).toContain("Công chức, viên chức, người lao động của đơn vị: 11 người dự (12 người được mời).");
  expect(await secretary.evaluation.get(key)).toEqual(judged);
});

test("a guest who is marked absent is not recorded as speaking", async () => {
  const { key, secretary } = await buildMeetingWithRoll(door, await cellUnder());
  const { guestId } = await secretary.guest.add({ ...key, fullName: "Vũ Đức Long" });
  await secretary.guest.recordPresence({ ...key, guestId, presence: "ABSENT" });
  const said = { agendaItemId: null, personId: null, guestId, kind: "OPINION", gist: "Nhất trí" } as const;
  await expect(secretary.statement.add({ ...key, ...said })).rejects.toMatchObject({ code: "SPEAKER_NOT_HERE" });
  await expect(
    secretary.guest.recordPresence({ ...key, guestId: key.meetingId, presence: "PRESENT" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("before the notice nobody is marked; a draft with guests is thrown away with them; after closing nothing changes", async () => {
  const cell = await cellUnder();
  const secretary = door.as(cell.secretary.accountId);
  const { organizationId } = cell;
  const draft = { organizationId, kind: "REGULAR", month: "2026-12-01", scheduledAt: "2026-12-03T07:00:00Z" } as const;
  const key = await secretary.meeting.create(draft);
  const { guestId } = await secretary.guest.add({ ...key, fullName: "Vũ Đức Long" });
  for (const refused of [
    () => secretary.guest.recordPresence({ ...key, guestId, presence: "PRESENT" }),
    () => secretary.guest.recordAllPresent(key),
    () => secretary.guestLink.replace(key),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "MEETING_STATE" });
  expect(await secretary.meeting.discard(key)).toEqual({ done: true });
});

test("a meeting that is put off takes its guests along, who are asked anew", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  const { guestId } = await secretary.guest.add({ ...key, fullName: "Vũ Đức Long", office: "Đảng ủy xã" });
  const guest = { fullName: "Vũ Đức Long", office: "Đảng ủy xã", kind: "OUTSIDE" } as const;
  await secretary.guest.update({ ...key, guestId, ...guest, answer: "WILL_COME" });
  const successor = await secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" });
  expect(await guestsOf(secretary, successor)).toMatchObject([{ ...guest, answer: "INVITED", presence: "UNMARKED" }]);
});

test("a plain member and a stranger add, mark and remove nobody", async () => {
  const cell = await cellUnder();
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const { guestId } = await secretary.guest.add({ ...key, fullName: "Vũ Đức Long" });
  const other = await cellUnder();
  for (const [accountId, code] of [
    [cell.members[4]!.accountId, "FORBIDDEN"],
    [other.secretary.accountId, "NOT_FOUND"],
    [null, "UNAUTHENTICATED"],
  ] as const) {
    const client = door.as(accountId);
    for (const refused of [
      () => client.guest.addMany({ ...key, guests: [{ fullName: "Lê Văn A" }] }),
      () => client.guest.readList({ ...key, text: "Lê Văn A" }),
      () => client.guest.listEarlier(key),
      () => client.guest.recordPresence({ ...key, guestId, presence: "ABSENT" }),
      () => client.guestLink.replace(key),
      () => client.guestLink.revoke(key),
      () => client.guestLink.get(key),
    ])
      await expect(refused()).rejects.toMatchObject({ code });
  }
});

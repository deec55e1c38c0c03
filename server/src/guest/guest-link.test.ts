import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

type Key = { organizationId: string; meetingId: string };
const invited = async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 5 });
  const meeting = await buildConvenedMeeting(door, cell);
  const { url } = await meeting.secretary.guestLink.replace(meeting.key);
  return { ...meeting, cell, url, secret: new URL(url).hash.slice(1) };
};
const guestsOf = async (client: Client, key: Key) => (await client.workspace.get(key)).guests;
const stranger = () => door.as(null);
const ended = { code: "GUEST_LINK_ENDED", status: 410 };

test("without an account a guest sees what, when, where and the agenda's titles, and no name of a member", async () => {
  const { key, secretary, cell, url, secret } = await invited();
  expect(url).toMatch(/^http:\/\/localhost\/guest#[0-9a-f]{48}$/);
  const shown = await stranger().guestLink.open({ secret });
  const workspace = await secretary.workspace.get(key);
  expect(shown).toEqual({
    organizationName: workspace.meeting.organizationName,
    isCell: true,
    kind: "REGULAR",
    month: "2026-12-01",
    state: "CONVENED",
    scheduledAt: "2026-12-03T07:00:00.000Z",
    place: "Phòng họp tầng 3",
    form: "IN_PLACE",
    agenda: workspace.agenda.map(({ title }) => title),
    papers: [],
    guest: null,
  });
  for (const { fullName } of cell.members) expect(JSON.stringify(shown)).not.toContain(fullName);
});

test("a guest reads papers that were released for guests, and no other", async () => {
  const { key, secretary, cell, secret } = await invited();
  const add = async (title: string) => {
    const uploadId = await uploadFile(door, cell.secretary.accountId, "to-roi.txt", `Nội dung ${title}`);
    return (await secretary.material.add({ ...key, uploadId, title })).materialId;
  };
  const open = await add("Tờ rơi");
  const closed = await add("Báo cáo nội bộ");
  await secretary.material.releaseForGuests({ ...key, materialId: open, forGuests: true });
  expect((await secretary.workspace.get(key)).materials).toMatchObject([{ forGuests: true }, { forGuests: false }]);
  const shown = await stranger().guestLink.open({ secret });
  expect(shown.papers).toMatchObject([{ materialId: open, title: "Tờ rơi", mediaType: "text/plain" }]);
  const read = (materialId: string, payload: object) =>
    door.app.inject({
      method: "POST",
      url: `/api/guest-invitation/papers/${materialId}/content`,
      headers: { origin: "http://localhost" },
      payload,
    });
  const answer = await read(open, { secret });
  expect([answer.statusCode, answer.body]).toEqual([200, "Nội dung Tờ rơi"]);
  expect(answer.headers).toMatchObject({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
  for (const [materialId, payload, status] of [
    [closed, { secret }, 410],
    [open, { secret: "0".repeat(48) }, 410],
    [open, {}, 404],
    ["x", { secret }, 404],
  ] as const)
    expect((await read(materialId, payload)).statusCode).toBe(status);
  await expect(stranger().guestLink.openPaper({ secret, materialId: closed })).rejects.toMatchObject(ended);
  await secretary.material.releaseForGuests({ ...key, materialId: open, forGuests: false });
  expect((await stranger().guestLink.open({ secret })).papers).toEqual([]);
  await expect(
    secretary.material.releaseForGuests({ ...key, materialId: key.meetingId, forGuests: true }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a guest on the list answers and is found; another writes the own name and is added; twice is once", async () => {
  const { key, secretary, secret } = await invited();
  await secretary.guest.add({ ...key, fullName: "Vũ Đức Long", office: "Đảng ủy xã" });
  const answer = stranger().guestLink.answer;
  await answer({ secret, fullName: "vũ đức long", answer: "WILL_COME" });
  const hanh = { fullName: "Đỗ Thị Hạnh", office: "Kế toán", kind: "STAFF" } as const;
  await answer({ secret, ...hanh, answer: "WILL_COME" });
  await answer({ secret, ...hanh, answer: "CANNOT" });
  const at = { answeredByLinkAt: expect.any(String), presence: "UNMARKED" };
  expect(await guestsOf(secretary, key)).toMatchObject([
    { fullName: "Vũ Đức Long", office: "Đảng ủy xã", kind: "OUTSIDE", answer: "WILL_COME", ...at },
    { ...hanh, answer: "CANNOT", ...at },
  ]);
});

test("an answer without a name, or longer than a line, is refused and nothing stored", async () => {
  const { key, secretary, secret } = await invited();
  for (const wrong of [
    { fullName: " " },
    { fullName: "x".repeat(121) },
    { fullName: "Lê Văn A", office: "x".repeat(301) },
  ])
    await expect(stranger().guestLink.answer({ secret, answer: "WILL_COME", ...wrong })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  expect(await guestsOf(secretary, key)).toEqual([]);
});

test("the list does not grow beyond its bound at the address either", async () => {
  const { key, secretary, secret } = await invited();
  const guests = Array.from({ length: 500 }, (_, index) => ({ fullName: `Khách ${index}` }));
  await secretary.guest.addMany({ ...key, guests });
  await expect(
    stranger().guestLink.answer({ secret, fullName: "Khách mới", answer: "WILL_COME" }),
  ).rejects.toMatchObject({ code: "GUESTS_FULL" });
  await stranger().guestLink.answer({ secret, fullName: "Khách 7", answer: "CANNOT" });
});

type Invited = Awaited<ReturnType<typeof invited>>;
const asOwner =
  (sql: string) =>
  async ({ key }: Invited) => {
    await door.owner.query(`UPDATE meeting SET ${sql} WHERE id = $1`, [key.meetingId]);
  };
test.each<[string, (meeting: Invited) => Promise<unknown>]>([
  ["is closed", asOwner("state = 'CLOSED', closed_at = now()")],
  ["is filed", asOwner("state = 'FILED', closed_at = now(), filed_at = now()")],
  [
    "is put off",
    ({ key, secretary }) => secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" }),
  ],
  ["is not held", ({ key, secretary }) => secretary.meeting.markNotHeld({ ...key, reason: "Bão" })],
  ["has its address revoked", ({ key, secretary }) => secretary.guestLink.revoke(key)],
  ["has its address replaced", ({ key, secretary }) => secretary.guestLink.replace(key)],
])("once the meeting %s, the old address says so and nothing is stored", async (_how, end) => {
  const meeting = await invited();
  const { key, secret } = meeting;
  await stranger().guestLink.open({ secret });
  await end(meeting);
  const visit = stranger().guestLink;
  await expect(visit.open({ secret })).rejects.toMatchObject(ended);
  await expect(visit.answer({ secret, fullName: "Vũ Đức Long", answer: "WILL_COME" })).rejects.toMatchObject(ended);
  const { rows } = await door.owner.query("SELECT 1 FROM guest WHERE meeting_id = $1", [key.meetingId]);
  expect(rows).toEqual([]);
});

test("while the meeting is open guests still answer; a guess opens nothing", async () => {
  const { key, secretary, secret } = await invited();
  await secretary.meeting.open(key);
  expect((await stranger().guestLink.open({ secret })).state).toBe("OPEN");
  await stranger().guestLink.answer({ secret, fullName: "Vũ Đức Long", answer: "WILL_COME" });
  for (const guess of ["", "0".repeat(48), secret.slice(1), `${secret}0`, "' OR 1=1 --"])
    await expect(stranger().guestLink.open({ secret: guess })).rejects.toMatchObject(ended);
  await expect(stranger().guestLink.open({ secret: "x".repeat(201) })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("only the hash of an address is stored, and no answer is kept that would repeat it", async () => {
  const { key, cell, secret } = await invited();
  const client = door.as(cell.secretary.accountId, { key: crypto.randomUUID() });
  const first = await client.guestLink.replace(key);
  const again = await client.guestLink.replace(key);
  expect(again.url).not.toBe(first.url);
  const kept = [secret, new URL(again.url).hash.slice(1)];
  for (const each of kept) {
    const { rows } = await door.owner.query(
      `SELECT 1 FROM guest_link WHERE secret_hash = $1 UNION ALL SELECT 1 FROM idempotency_key WHERE answer::text LIKE $2
       UNION ALL SELECT 1 FROM audit.entry WHERE changes LIKE $2`,
      [each, `%${each}%`],
    );
    expect(rows).toEqual([]);
  }
  expect(await client.guestLink.get(key)).toEqual({ madeAt: again.madeAt });
  await client.guestLink.revoke(key);
  expect(await client.guestLink.get(key)).toEqual({ madeAt: null });
});

test("who answers too often from one place waits; a refused answer stores nothing", async () => {
  const { key, secretary, secret } = await invited();
  const answer = () => stranger().guestLink.answer({ secret, fullName: "Vũ Đức Long", answer: "WILL_COME" });
  let refused: unknown;
  for (let count = 0; count < 200 && refused === undefined; count++)
    await answer().catch((error: unknown) => {
      refused = error;
    });
  expect(refused).toMatchObject({
    code: "TOO_MANY_GUESSES",
    status: 429,
    data: { retryAfterSeconds: expect.any(Number) },
  });
  await door.owner.query("DELETE FROM auth.guess");
  expect(await guestsOf(secretary, key)).toHaveLength(1);
});

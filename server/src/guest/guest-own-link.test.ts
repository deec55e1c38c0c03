import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

type Key = { organizationId: string; meetingId: string };
const ended = { code: "GUEST_LINK_ENDED", status: 410 };
const stranger = () => door.as(null).guestLink;
const secretIn = ({ url }: { url: string }) => new URL(url).hash.slice(1);
const guestsOf = async (client: Client, key: Key) => (await client.workspace.get(key)).guests;

/** Two guests, each with an own address beside the meeting's. */
async function invited() {
  const cell = await buildCell(door.owner, { parent: body });
  const meeting = await buildConvenedMeeting(door, cell);
  const { key, secretary } = meeting;
  const add = (fullName: string, office: string) => secretary.guest.add({ ...key, fullName, office });
  const [long, hanh] = [await add("Vũ Đức Long", "Đảng ủy xã"), await add("Đỗ Thị Hạnh", "")];
  const own = async ({ guestId }: { guestId: string }) =>
    secretIn(await secretary.guestLink.replaceOwn({ ...key, guestId }));
  const shared = secretIn(await secretary.guestLink.replace(key));
  return { ...meeting, cell, long, hanh, ofLong: await own(long), ofHanh: await own(hanh), shared };
}

test("a guest's own address greets that guest, says who opened it, and needs no name to answer", async () => {
  const { key, secretary, ofLong, cell } = await invited();
  expect((await guestsOf(secretary, key)).map(({ ownLink }) => ownLink)).toEqual([
    { madeAt: expect.any(String), openedAt: null },
    { madeAt: expect.any(String), openedAt: null },
  ]);
  const shown = await stranger().open({ secret: ofLong });
  expect(shown.guest).toEqual({ fullName: "Vũ Đức Long", office: "Đảng ủy xã", answer: "INVITED" });
  for (const { fullName } of cell.members) expect(JSON.stringify(shown)).not.toContain(fullName);
  expect(JSON.stringify(shown)).not.toContain("Hạnh");
  await stranger().answer({ secret: ofLong, answer: "WILL_COME" });
  expect((await stranger().open({ secret: ofLong })).guest?.answer).toBe("WILL_COME");
  expect(await guestsOf(secretary, key)).toMatchObject([
    { fullName: "Vũ Đức Long", answer: "WILL_COME", ownLink: { openedAt: expect.any(String) } },
    { fullName: "Đỗ Thị Hạnh", answer: "INVITED", ownLink: { openedAt: null } },
  ]);
});

test("at an own address nobody answers for somebody else, whatever name is sent along", async () => {
  const { key, secretary, ofHanh } = await invited();
  const other = { fullName: "Vũ Đức Long", office: "Đảng ủy xã", answer: "CANNOT" } as const;
  await stranger().answer({ secret: ofHanh, ...other });
  expect(await guestsOf(secretary, key)).toMatchObject([
    { fullName: "Vũ Đức Long", answer: "INVITED" },
    { fullName: "Đỗ Thị Hạnh", office: "", answer: "CANNOT" },
  ]);
});

test("at the meeting's address nobody is greeted, and whoever answers says the name", async () => {
  const { key, secretary, shared } = await invited();
  expect((await stranger().open({ secret: shared })).guest).toBeNull();
  await expect(stranger().answer({ secret: shared, answer: "WILL_COME" })).rejects.toMatchObject({
    code: "NAME_REQUIRED",
  });
  expect((await guestsOf(secretary, key)).every(({ answer }) => answer === "INVITED")).toBe(true);
});

test("one address is revoked or replaced alone; a guest taken off the list has none any more", async () => {
  const { key, secretary, long, hanh, ofLong, ofHanh, shared } = await invited();
  await secretary.guestLink.revokeOwn({ ...key, guestId: long.guestId });
  await expect(stranger().open({ secret: ofLong })).rejects.toMatchObject(ended);
  await expect(stranger().answer({ secret: ofLong, answer: "CANNOT" })).rejects.toMatchObject(ended);
  await stranger().open({ secret: ofHanh });
  await stranger().open({ secret: shared });
  await expect(secretary.guestLink.revokeOwn({ ...key, guestId: long.guestId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const fresh = secretIn(await secretary.guestLink.replaceOwn({ ...key, guestId: hanh.guestId }));
  await expect(stranger().open({ secret: ofHanh })).rejects.toMatchObject(ended);
  // The new one has been opened by nobody.
  expect((await guestsOf(secretary, key))[1]?.ownLink?.openedAt).toBeNull();
  await secretary.guest.remove({ ...key, guestId: hanh.guestId });
  await expect(stranger().open({ secret: fresh })).rejects.toMatchObject(ended);
});

test("it ends with the meeting as the meeting's own does, and stands nowhere but as a hash", async () => {
  const { key, ofLong } = await invited();
  const kept = await door.owner.query("SELECT guest_own_link::text FROM guest_own_link WHERE meeting_id = $1", [
    key.meetingId,
  ]);
  expect(kept.rows).toHaveLength(2);
  expect(JSON.stringify(kept.rows)).not.toContain(ofLong);
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [key.meetingId]);
  await expect(stranger().open({ secret: ofLong })).rejects.toMatchObject(ended);
  await expect(stranger().answer({ secret: ofLong, answer: "WILL_COME" })).rejects.toMatchObject(ended);
});

test("before the notice and once it is closed no address is made; a member, a stranger and an unknown guest get none", async () => {
  const { key, secretary, long, cell } = await invited();
  const of = { ...key, guestId: long.guestId };
  const member = door.as(cell.members[3]?.accountId ?? null);
  const other = door.as((await buildBody(door.owner)).secretary.accountId);
  for (const [client, code] of [
    [member, "FORBIDDEN"],
    [other, "NOT_FOUND"],
  ] as const) {
    await expect(client.guestLink.replaceOwn(of)).rejects.toMatchObject({ code });
    await expect(client.guestLink.revokeOwn(of)).rejects.toMatchObject({ code });
  }
  await expect(secretary.guestLink.replaceOwn({ ...key, guestId: key.meetingId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  for (const state of ["DRAFT", "CLOSED"]) {
    await door.owner
      .query("UPDATE meeting SET state = $2 WHERE id = $1", [key.meetingId, state])
      .catch(() =>
        door.owner.query("UPDATE meeting SET state = $2, opened_at = now(), closed_at = now() WHERE id = $1", [
          key.meetingId,
          state,
        ]),
      );
    await expect(secretary.guestLink.replaceOwn(of)).rejects.toMatchObject({ code: "MEETING_STATE" });
  }
});

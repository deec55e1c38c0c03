import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBody } from "../testing/build.ts";
import { buildConference } from "../testing/build-conference.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-02T02:00:00Z");
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

/** A conference in which somebody of the second cell asks to be excused. */
async function asking(options: { heldBy?: "BODY" | "CELL" } = {}) {
  const built = await buildConference(door, options);
  const asker = built.two.members[3]!;
  const member = door.as(asker.accountId);
  await member.absence.request({ ...built.key, reasonCode: "SICK" });
  return { ...built, asker, member, own: door.as(built.two.secretary.accountId) };
}

const kindsTold = async (client: ReturnType<Door["as"]>) =>
  (await client.notification.list({})).rows.map(({ kind }) => kind);

test("before the conference opens the own cell's secretary is told, answers, and the roll call is filled", async () => {
  const { one, two, key, asker, member, own, leads, host } = await asking();
  expect(await kindsTold(own)).toContain("ABSENCE_REQUESTED");
  expect(await kindsTold(leads)).not.toContain("ABSENCE_REQUESTED");
  const other = door.as(one.secretary.accountId);
  expect(await kindsTold(other)).not.toContain("ABSENCE_REQUESTED");
  const name = (await own.workspace.get(key)).participants.find(
    ({ organizationId }) => organizationId === two.organizationId,
  )?.name;
  const { absenceRequests, myAbsenceAnsweredBy } = await member.workspace.get(key);
  expect(absenceRequests).toMatchObject([
    { answeredBy: { organizationId: two.organizationId, name }, mayDecide: false },
  ]);
  expect(myAbsenceAnsweredBy).toEqual({ organizationId: two.organizationId, name });
  expect((await own.workspace.get(key)).absenceRequests).toMatchObject([{ mayDecide: true }]);
  expect((await leads.workspace.get(key)).absenceRequests).toMatchObject([{ mayDecide: false }]);
  expect((await other.workspace.get(key)).absenceRequests).toEqual([]);
  expect((await own.home.month({ organizationId: two.organizationId })).absenceRequests).toMatchObject([
    { ...key, personId: asker.personId },
  ]);
  expect((await other.home.month({ organizationId: one.organizationId })).absenceRequests).toEqual([]);
  expect(host.organizationId).toBe(key.organizationId);

  const accept = { ...key, personId: asker.personId, decision: "ACCEPTED" } as const;
  await expect(leads.absence.decide(accept)).rejects.toMatchObject({ code: "OWN_CELL_ANSWERS" });
  await expect(other.absence.decide(accept)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(member.absence.decide(accept)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const stranger = door.as((await buildBody(door.owner)).secretary.accountId);
  await expect(stranger.absence.decide(accept)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await own.absence.decide(accept);
  const { attendance } = await leads.workspace.get(key);
  expect(attendance.find(({ personId }) => personId === asker.personId)).toMatchObject({ status: "EXCUSED" });
  expect(await kindsTold(member)).toContain("ABSENCE_DECIDED");
  await leads.meeting.open(key);
  await expect(leads.absence.decide({ ...accept, decision: "DECLINED", reason: "Cần có mặt" })).rejects.toMatchObject({
    code: "ALREADY_ANSWERED",
  });
  // Nothing waited any more when it opened.
  expect(await kindsTold(leads)).not.toContain("ABSENCE_REQUESTED");
});

test("what nobody has answered when the conference opens is for whoever holds it", async () => {
  const { key, asker, member, own, leads, two, host } = await asking();
  await leads.meeting.open(key);
  expect(await kindsTold(leads)).toContain("ABSENCE_REQUESTED");
  const accept = { ...key, personId: asker.personId, decision: "ACCEPTED" } as const;
  await expect(own.absence.decide(accept)).rejects.toMatchObject({ code: "HOST_ANSWERS" });
  expect((await member.workspace.get(key)).absenceRequests).toMatchObject([
    { answeredBy: { organizationId: key.organizationId } },
  ]);
  expect((await own.home.month({ organizationId: two.organizationId })).absenceRequests).toEqual([]);
  await leads.absence.decide(accept);
  expect((await leads.workspace.get(key)).absenceRequests).toMatchObject([{ decision: "ACCEPTED", mayDecide: false }]);
  expect(host.organizationId).toBe(key.organizationId);
});

test("a cell that nobody leads leaves it to whoever holds the meeting, who is told at once", async () => {
  const { two, key, leads } = await buildConference(door);
  await door.owner.query("UPDATE appointment SET valid_to = '2026-06-01' WHERE organization_id = $1", [
    two.organizationId,
  ]);
  const asker = two.members[4]!;
  await door.as(asker.accountId).absence.request({ ...key, reasonCode: "STUDY" });
  expect(await kindsTold(leads)).toContain("ABSENCE_REQUESTED");
  const { myAbsenceAnsweredBy } = await door.as(asker.accountId).workspace.get(key);
  expect(myAbsenceAnsweredBy).toMatchObject({ organizationId: key.organizationId });
  await leads.absence.decide({ ...key, personId: asker.personId, decision: "ACCEPTED" });
});

test("cells beside each other: each answers its own, the one that holds the meeting waits for the other", async () => {
  const { one, key, asker, own, leads } = await asking({ heldBy: "CELL" });
  const mine = one.members[4]!;
  await door.as(mine.accountId).absence.request({ ...key, reasonCode: "FAMILY" });
  expect((await leads.home.month({ organizationId: one.organizationId })).absenceRequests).toMatchObject([
    { personId: mine.personId },
  ]);
  await leads.absence.decide({ ...key, personId: mine.personId, decision: "ACCEPTED" });
  const decline = { ...key, personId: asker.personId, decision: "DECLINED" } as const;
  await expect(own.absence.decide(decline)).rejects.toMatchObject({ code: "DECLINE_REASON_REQUIRED" });
  await expect(leads.absence.decide({ ...decline, reason: "x" })).rejects.toMatchObject({ code: "OWN_CELL_ANSWERS" });
  await own.absence.decide({ ...decline, reason: "Đồng chí có tham luận" });
});

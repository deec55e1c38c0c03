import { afterAll, beforeAll, expect, test } from "vitest";
import { show } from "../evaluation/scored-meeting.fixture.ts";
import {
  type BuiltBody,
  type BuiltCell,
  buildAppointment,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T03:00:00Z");
  body = await buildBody(door.owner);
  for (let n = 0; n < 2; n++)
    await buildAppointment(door.owner, await buildPerson(door.owner), body, "COMMITTEE_MEMBER");
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

const office = () => door.as(body.office.accountId);

/** A meeting of the committee that has passed a resolution, issued with its minutes. */
async function decide() {
  const leads = door.as(body.secretary.accountId);
  const key = await leads.meeting.create({
    organizationId: body.organizationId,
    kind: "COMMITTEE",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T03:00:00Z",
    place: "Phòng họp",
  });
  await leads.meeting.convene(key);
  const { attendance } = await leads.workspace.get(key);
  const minuteTakerId = attendance.find(({ personId }) => personId !== body.secretary.personId)!.personId;
  await leads.meeting.appointOffices({ ...key, chairId: body.secretary.personId, minuteTakerId, helperId: null });
  await leads.meeting.open(key);
  await leads.attendance.recordAllPresent(key);
  await show(leads, key, "AGENDA");
  const conclusion = {
    subjectId: key.meetingId,
    field: "SYNTHESIS",
    body: "Tăng cường chuyển đổi số ở quầy",
    revision: 0,
  };
  await leads.meeting.saveText({ ...key, ...conclusion, field: "SYNTHESIS" });
  const task = { what: "Mở quầy số tại mỗi chi nhánh", ownerId: body.secretary.personId, dueOn: "2027-03-31" };
  await leads.task.assign({ ...key, ...task });
  await show(leads, key, "RESOLUTION");
  await leads.meeting.adoptMinutes(key);
  await leads.meeting.close(key);
  const minutes = await leads.document.issue({ ...key, kind: "MINUTES" });
  const { documentId } = await leads.document.issue({ ...key, kind: "RESOLUTION" });
  return { key, documentId, minutesId: minutes.documentId };
}

test("a committee's resolution becomes a text of guidance by one deed, and the cells read it as it was issued", async () => {
  const { key, documentId, minutesId } = await decide();
  const { directiveId } = await office().directive.registerDecision({ ...key, documentId });
  const of = { organizationId: body.organizationId, directiveId };
  const entered = await office().directive.get(of);
  expect(entered).toMatchObject({
    type: "RESOLUTION",
    reference: "01-NQ/ĐU",
    issuerId: body.organizationId,
    isDocument: true,
    files: [],
  });
  expect(entered.subject).toContain("hội nghị đảng ủy");
  expect(entered.abilities).not.toContain("directive.update");
  // Nobody below knows of it before it is sent, nor of the meeting afterwards.
  const secretary = door.as(cell.secretary.accountId).directive;
  const below = { organizationId: cell.organizationId, directiveId };
  await expect(secretary.openDocument(below)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await office().directive.send({ ...of, to: { kind: "CELLS_BELOW" }, expects: ["DISSEMINATE"] });
  const opened = await door.as(cell.members[4]!.accountId).directive.openDocument(below);
  expect(opened.symbol).toBe("01-NQ/ĐU");
  expect(JSON.stringify(opened.content)).toContain("Mở quầy số tại mỗi chi nhánh");
  await expect(door.as(cell.secretary.accountId).document.open({ ...key, documentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  // Found by what it says, without accents.
  const { rows } = await secretary.list({ organizationId: cell.organizationId, query: "quay so tai moi chi nhanh" });
  expect(rows.map((row) => row.directiveId)).toEqual([directiveId]);

  await expect(office().directive.registerDecision({ ...key, documentId })).rejects.toMatchObject({
    code: "ALREADY_REGISTERED",
    data: { directiveId },
  });
  await expect(office().directive.registerDecision({ ...key, documentId: minutesId })).rejects.toMatchObject({
    code: "NOT_A_DECISION",
  });
  await expect(
    door.as(cell.secretary.accountId).directive.registerDecision({ ...key, documentId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const stranger = await buildBody(door.owner);
  await expect(
    door.as(stranger.secretary.accountId).directive.registerDecision({ ...key, documentId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("what a meeting issued is not rewritten in the register, and taken out of it leaves the document", async () => {
  const { key, documentId } = await decide();
  const { directiveId } = await office().directive.registerDecision({ ...key, documentId });
  const of = { organizationId: body.organizationId, directiveId };
  const fields = {
    type: "RESOLUTION",
    reference: "99-NQ/ĐU",
    issuedOn: "2026-12-03",
    issuerName: "x",
    subject: "Khác",
  } as const;
  await expect(office().directive.update({ ...of, ...fields, revision: 1 })).rejects.toMatchObject({
    code: "STANDS_AS_ISSUED",
  });
  await office().directive.discard(of);
  const leads = door.as(body.secretary.accountId);
  expect((await leads.document.open({ ...key, documentId })).symbol).toMatch(/-NQ\/ĐU$/);
  await expect(office().directive.openDocument(of)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a text that was typed in is no document", async () => {
  const text = {
    type: "PLAN",
    reference: "",
    issuedOn: "2026-12-01",
    issuerName: "Đảng ủy",
    subject: "Kế hoạch",
  } as const;
  const { directiveId } = await office().directive.register({ organizationId: body.organizationId, ...text });
  await expect(
    office().directive.openDocument({ organizationId: body.organizationId, directiveId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { show } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

/** The chain of a party body in 2022: guidance from above, a plan dated before it, a conference of the whole body on the topic. */
let door: Door;
let above: BuiltBody;
let body: BuiltBody;
let cells: BuiltCell[];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2022-03-04T03:00:00Z");
  above = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: above });
  cells = [];
  for (let n = 0; n < 3; n++) cells.push(await buildCell(door.owner, { parent: body }));
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

const as = (holder: { secretary: { accountId: string } }) => door.as(holder.secretary.accountId);
const topic = "Tự soi, tự sửa";

test("from the guidance to the conference: every cell that took part has disseminated it there, and its quarter has its topic", async () => {
  const office = door.as(above.office.accountId).directive;
  const guidance = { organizationId: above.organizationId };
  const { directiveId } = await office.register({
    ...guidance,
    type: "GUIDANCE",
    reference: "14-HD/ĐUK",
    issuedOn: "2022-03-03",
    issuerName: "Đảng ủy Khối các cơ quan tỉnh",
    subject: "hướng dẫn sinh hoạt chuyên đề toàn Đảng bộ năm 2022",
  });
  await office.send({ ...guidance, directiveId, to: { kind: "ALL_BELOW" }, expects: ["READ", "DISSEMINATE"] });

  // The plan is older than the guidance that it comes to cite.
  const own = { organizationId: body.organizationId };
  const plan = await door.as(body.office.accountId).directive.register({
    ...own,
    type: "PLAN",
    reference: "02/KH-ĐU",
    issuedOn: "2022-02-23",
    issuerName: "Đảng ủy Ngân hàng Nhà nước tỉnh",
    subject: "nghiên cứu, học tập, quán triệt Kết luận, Quy định của Hội nghị Trung ương 4 khóa XIII",
  });
  await door.as(body.office.accountId).directive.link({
    ...own,
    directiveId: plan.directiveId,
    otherId: directiveId,
    kind: "BASIS",
  });

  const leads = as(body);
  const scheduledAt = "2022-03-23T01:00:00Z";
  const meeting = { kind: "THEMATIC", month: "2022-03-01", scheduledAt, place: "Hội trường", topic } as const;
  const key = await leads.meeting.create({ ...own, ...meeting, participants: "WHOLE_BODY" });
  for (const title of ["Kết luận 21", "Quy định 37", "Liên hệ đơn vị"])
    await leads.agenda.add({ ...key, title, presenterId: null, plannedMinutes: 15, central: false, kind: "SECTION" });
  const { agendaItemId } = await leads.agenda.add({
    ...key,
    title: "Quán triệt hướng dẫn",
    presenterId: null,
    plannedMinutes: 10,
    central: false,
    directiveId,
  });
  const { agenda: outlined } = await leads.workspace.get(key);
  const section = { ...key, subjectId: outlined.find(({ kind }) => kind === "SECTION")!.agendaItemId };
  await leads.meeting.saveText({
    ...section,
    field: "OUTLINE",
    body: "Nhận diện; nguyên nhân; biện pháp",
    revision: 0,
  });
  const steps = outlined.map(({ kind }) => kind);
  expect(steps.slice(2, 7)).toEqual(["DISCUSSION", "SECTION", "SECTION", "SECTION", "CRITICISM"]);

  const coverage = async () => (await office.coverage({ ...guidance, directiveId })).rows;
  expect((await coverage()).map(({ step }) => step)).toEqual(["PLANNED", "PLANNED", "PLANNED", "PLANNED"]);

  // Somebody of a cell that takes part is named before anybody is convened.
  const [minuteTaker] = cells;
  const offices = {
    chairId: body.secretary.personId,
    minuteTakerId: minuteTaker!.members[2]!.personId,
    helperId: null,
  };
  await leads.meeting.appointOffices({ ...key, ...offices });
  await leads.meeting.convene(key);
  door.setNow(scheduledAt);
  await leads.meeting.open(key);
  await leads.attendance.recordAllPresent(key);
  await show(leads, key, "AGENDA");
  const { figures, agenda } = await leads.workspace.get(key);
  expect(figures).toMatchObject({ base: 15, presentWithVote: 15, simpleMajority: 8 });
  const item = agenda.find(({ stepKey }) => stepKey === "thematic")!.agendaItemId;
  const hands = { agree: 15, disagree: 0, other: 0 };
  const outline = { matter: "OUTLINE", title: "Thống nhất đề cương", agendaItemId: item, ...hands } as const;
  expect((await leads.vote.record({ ...key, ...outline })).outcome).toBe("PASSED");
  await leads.agenda.startItem({ ...key, agendaItemId });
  door.setNow("2022-03-23T03:00:00Z");
  await leads.meeting.saveText({
    ...key,
    subjectId: item,
    field: "CONCLUSION",
    body: "Mỗi chi bộ tự soi, tự sửa",
    revision: 0,
  });
  const task = { what: "Đăng ký tự soi, tự sửa", ownerId: cells[1]!.secretary.personId, dueOn: "2022-04-30" };
  await leads.task.assign({ ...key, ...task });
  await leads.meeting.waiveResolution({ ...key, waived: true });
  await leads.meeting.adoptMinutes(key);
  expect((await leads.workspace.get(key)).missing.close).toEqual([]);
  await leads.meeting.close(key);

  const covered = await coverage();
  expect(covered.map(({ step, isSettled, heldBy, meetingId }) => ({ step, isSettled, heldBy, meetingId }))).toEqual(
    [1, 2, 3, 4].map(() => ({
      step: "DISSEMINATED",
      isSettled: true,
      heldBy: body.organizationId,
      meetingId: key.meetingId,
    })),
  );
  for (const cell of cells) {
    const { rows } = await as(cell).directive.list({ organizationId: cell.organizationId });
    expect(rows[0]).toMatchObject({ directiveId, receipt: { step: "DISSEMINATED", meetingId: key.meetingId } });
  }
  const year = await as(body).topic.year({ ...own, year: 2022 });
  expect(year.rows.map(({ quarters }) => quarters[0]!.held)).toEqual([1, 1, 1]);
  // Whose task it is finds it among the own ones, though another organization gave it.
  expect((await as(cells[1]!).task.mine({})).rows).toMatchObject([{ what: task.what }]);
});

test("a conference that is given up frees what stood on its agenda for everybody", async () => {
  door.setNow("2022-03-04T03:00:00Z");
  const office = door.as(above.office.accountId).directive;
  const of = { organizationId: above.organizationId };
  const text = {
    type: "GUIDANCE",
    reference: "15-HD/ĐUK",
    issuedOn: "2022-03-04",
    issuerName: "Đảng ủy Khối",
  } as const;
  const { directiveId } = await office.register({ ...of, ...text, subject: "Một việc khác" });
  await office.send({ ...of, directiveId, to: { kind: "ALL_BELOW" }, expects: ["DISSEMINATE"] });
  const leads = as(body);
  const meeting = { kind: "THEMATIC", month: "2022-04-01", scheduledAt: "2022-04-05T01:00:00Z", topic } as const;
  const key = await leads.meeting.create({
    organizationId: body.organizationId,
    ...meeting,
    participants: "WHOLE_BODY",
  });
  const item = { title: "Quán triệt", presenterId: null, plannedMinutes: 10, central: false, directiveId };
  await leads.agenda.add({ ...key, ...item });
  const steps = async () => (await office.coverage({ ...of, directiveId })).rows.map(({ step }) => step);
  expect(await steps()).toEqual(["PLANNED", "PLANNED", "PLANNED", "PLANNED"]);
  // Who is not among them any more has it to do again.
  await leads.meeting.chooseParticipants({
    ...key,
    participants: cells.slice(0, 2).map((cell) => cell.organizationId),
  });
  expect((await steps()).toSorted()).toEqual(["PLANNED", "PLANNED", "PLANNED", "RECEIVED"]);
  await leads.meeting.discard(key);
  expect(await steps()).toEqual(["RECEIVED", "RECEIVED", "RECEIVED", "RECEIVED"]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { doDaily } from "../jobs/keep-daily.ts";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { openSandbox, type Sandbox } from "../testing/sandbox.ts";

let door: Sandbox;
let body: BuiltBody;
let cell: BuiltCell;
let member: BuiltPerson;
beforeAll(async () => {
  door = await openSandbox();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
  [, , , , member = cell.deputy] = cell.members;
});
afterAll(() => door.close());

const insertTask = async (owner: BuiltPerson | null, dueOn: string, state = "IN_PROGRESS") => {
  const id = newId();
  await door.owner.query(
    "INSERT INTO task (id, organization_id, held_under, what, owner_id, due_on, state) VALUES ($1, $2, $3, 'Rà soát quy trình', $4, $5, $6)",
    [id, cell.organizationId, cell.path, owner?.personId ?? null, dueOn, state],
  );
  return id;
};

/** What somebody was reminded of: kind and days ahead. */
async function reminded(person: BuiltPerson, of: string): Promise<string[]> {
  const { rows } = await door.owner.query<{ days: string }>(
    "SELECT parameters ->> 'days' AS days FROM notification WHERE person_id = $1 AND kind = $2 ORDER BY created_at, days DESC",
    [person.personId, of],
  );
  return rows.map(({ days }) => days);
}

test("the owner of an open task is reminded three days and one day ahead, once each, whoever asks again", async () => {
  await door.undone(async () => {
    await insertTask(member, "2030-05-20");
    for (const day of ["16", "17", "17", "18", "19", "19", "20", "21"]) await doDaily(door.worker, `2030-05-${day}`);
    expect(await reminded(member, "TASK_DUE")).toEqual(["3", "1"]);
    const [told] = (await door.as(member.accountId).notification.list({})).rows;
    expect(told).toMatchObject({
      organizationId: cell.organizationId,
      parameters: { what: "Rà soát quy trình", dueOn: "2030-05-20" },
    });
  });
});

test("a day on which the program did not run is made up for on the next", async () => {
  await door.undone(async () => {
    await insertTask(member, "2030-05-20");
    await doDaily(door.worker, "2030-05-18");
    await doDaily(door.worker, "2030-05-20");
    expect(await reminded(member, "TASK_DUE")).toEqual(["2", "0"]);
  });
});

test("who is not late is left alone: a task that is done or closed, of nobody, due later, or past", async () => {
  await door.undone(async () => {
    await insertTask(member, "2030-05-20", "DONE");
    await insertTask(null, "2030-05-20");
    await insertTask(member, "2030-05-25");
    await insertTask(member, "2030-05-10");
    const closed = await insertTask(member, "2030-05-20");
    await door.owner.query("UPDATE task SET closed_at = now() WHERE id = $1", [closed]);
    await doDaily(door.worker, "2030-05-17");
    expect(await reminded(member, "TASK_DUE")).toEqual([]);
  });
});

test("a deadline that is moved is a new deadline", async () => {
  await door.undone(async () => {
    const id = await insertTask(member, "2030-05-20");
    await doDaily(door.worker, "2030-05-17");
    await door.owner.query("UPDATE task SET due_on = '2030-06-20' WHERE id = $1", [id]);
    await doDaily(door.worker, "2030-06-17");
    expect(await reminded(member, "TASK_DUE")).toEqual(["3", "3"]);
  });
});

test("those who are convened are reminded of a meeting three days and one day ahead, who is excused is not", async () => {
  await door.undone(async () => {
    door.setNow("2026-11-20T02:00:00Z");
    const { key } = await buildConvenedMeeting(door, cell, { scheduledAt: "2026-12-03T07:00:00Z" });
    await door.as(member.accountId).absence.request({ ...key, reason: "Công tác" });
    await door.as(cell.secretary.accountId).absence.decide({ ...key, personId: member.personId, decision: "ACCEPTED" });
    for (const day of ["2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"])
      await doDaily(door.worker, day);
    expect(await reminded(cell.deputy, "MEETING_SOON")).toEqual(["3", "1"]);
    expect(await reminded(member, "MEETING_SOON")).toEqual([]);
    const told = (await door.as(cell.deputy.accountId).notification.list({})).rows.find(
      ({ kind }) => kind === "MEETING_SOON",
    );
    expect(told).toMatchObject({
      meetingId: key.meetingId,
      parameters: { scheduledAt: "2026-12-03T07:00:00Z", place: "Phòng họp tầng 3" },
    });
  });
});

test("a meeting whose notice went out the same day, or that is put off, is nothing to be reminded of", async () => {
  await door.undone(async () => {
    door.setNow("2026-12-02T02:00:00Z");
    const { key, secretary } = await buildConvenedMeeting(door, cell, { scheduledAt: "2026-12-03T07:00:00Z" });
    await doDaily(door.worker, "2026-12-02");
    await secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-20T07:00:00Z" });
    await doDaily(door.worker, "2026-12-03");
    expect(await reminded(cell.deputy, "MEETING_SOON")).toEqual([]);
  });
});

test("who has still to prepare something is reminded, who has done it is not", async () => {
  await door.undone(async () => {
    door.setNow("2026-11-20T02:00:00Z");
    const { key, secretary } = await buildConvenedMeeting(door, cell, { scheduledAt: "2026-12-03T07:00:00Z" });
    const prepare = (person: BuiltPerson) =>
      door.owner.query(
        "INSERT INTO preparation_assignment (id, organization_id, meeting_id, person_id, what, due_on, done_at) VALUES ($1, $2, $3, $4, 'Báo cáo', '2026-12-01', $5)",
        [newId(), key.organizationId, key.meetingId, person.personId, person === member ? new Date() : null],
      );
    await prepare(member);
    await prepare(cell.deputy);
    await doDaily(door.worker, "2026-11-30");
    expect(await reminded(cell.deputy, "PREPARATION_DUE")).toEqual(["1"]);
    expect(await reminded(member, "PREPARATION_DUE")).toEqual([]);
    expect((await secretary.meeting.get(key)).meetingId).toBe(key.meetingId);
  });
});

test("those who lead a cell that owes its superior something about a text are reminded; once it is answered they are not", async () => {
  await door.undone(async () => {
    const office = door.as(body.office.accountId).directive;
    const above = { organizationId: body.organizationId };
    const { directiveId } = await office.register({
      ...above,
      type: "GUIDANCE",
      issuedOn: "2026-11-03",
      issuerName: "Đảng ủy Khối",
      subject: "Sinh hoạt chuyên đề",
      reference: "14-HD/ĐUK",
    });
    const to = { kind: "CHOSEN" as const, organizationIds: [cell.organizationId] };
    await office.send({ ...above, directiveId, to, expects: ["READ"], dueOn: "2030-05-20" });
    await doDaily(door.worker, "2030-05-17");
    expect(await reminded(cell.secretary, "DIRECTIVE_DUE")).toEqual(["3"]);
    expect(await reminded(cell.deputy, "DIRECTIVE_DUE")).toEqual(["3"]);
    expect(await reminded(member, "DIRECTIVE_DUE")).toEqual([]);
    await door.as(cell.secretary.accountId).directive.receive({ organizationId: cell.organizationId, directiveId });
    await doDaily(door.worker, "2030-05-19");
    expect(await reminded(cell.secretary, "DIRECTIVE_DUE")).toEqual(["3"]);
  });
});

test("who answers for a proposal is reminded, and where nobody was named those who take proposals in where it lies", async () => {
  await door.undone(async () => {
    const { organizationId } = cell;
    const raise = async (addressedToId: string | null) => {
      const sent = { organizationId, personId: member.personId, body: "Sửa đường vào thôn", addressedToId };
      return (await door.as(member.accountId).proposal.raise(sent)).proposalId;
    };
    const assign = (at: string, by: BuiltPerson, proposalId: string, ownerId: string | null) =>
      door
        .as(by.accountId)
        .proposal.assign({ organizationId: at, proposalId, ownerId, dueOn: "2030-05-20", revision: 1 });
    await assign(organizationId, cell.secretary, await raise(null), cell.deputy.personId);
    await assign(body.organizationId, body.office, await raise(body.organizationId), null);
    for (const day of ["17", "17", "19"]) await doDaily(door.worker, `2030-05-${day}`);
    expect(await reminded(cell.deputy, "PROPOSAL_DUE")).toEqual(["3", "1"]);
    expect(await reminded(cell.secretary, "PROPOSAL_DUE")).toEqual([]);
    expect(await reminded(body.office, "PROPOSAL_DUE")).toEqual(["3", "1"]);
    expect(await reminded(body.secretary, "PROPOSAL_DUE")).toEqual(["3", "1"]);
  });
});

test("who has a shortcoming to remedy that nobody has confirmed is reminded, without a word of what it is", async () => {
  await door.undone(async () => {
    const own = door.as(member.accountId).shortcoming;
    const of = { organizationId: cell.organizationId };
    const typed = {
      subject: "MEMBER",
      body: "Ngại góp ý",
      remedy: "Mỗi buổi một ý kiến",
      dueOn: "2030-05-20",
    } as const;
    const { shortcomingId } = await own.add({ ...of, ...typed });
    await own.handIn({ ...of, shortcomingId });
    const done = await own.add({ ...of, ...typed });
    await own.handIn({ ...of, shortcomingId: done.shortcomingId });
    await own.add({ ...of, ...typed });
    await door.as(cell.secretary.accountId).shortcoming.confirm({ ...of, ...done, result: "REMEDIED" });
    await door
      .as(cell.secretary.accountId)
      .shortcoming.add({ ...of, ...typed, subject: "ORGANIZATION", ownerId: cell.deputy.personId });
    for (const day of ["16", "17", "18", "19"]) await doDaily(door.worker, `2030-05-${day}`);
    expect(await reminded(member, "SHORTCOMING_DUE")).toEqual(["3", "1"]);
    expect(await reminded(cell.deputy, "SHORTCOMING_DUE")).toEqual(["3", "1"]);
    expect(await reminded(cell.secretary, "SHORTCOMING_DUE")).toEqual([]);
    const told = (await door.as(member.accountId).notification.list({})).rows.filter(
      ({ kind }) => kind === "SHORTCOMING_DUE",
    );
    expect(told[0]?.parameters).toMatchObject({ shortcomingId, dueOn: "2030-05-20" });
    expect(JSON.stringify(told)).not.toContain("góp ý");
  });
});

test("who leads a cell is reminded of the month's meeting before the first week is over; the committee hears of it only once it is late", async () => {
  await door.undone(async () => {
    const other = await buildCell(door.owner, { parent: body });
    const draw = (organizationId: string, state: string) =>
      door.owner.query(
        `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, rules_version)
         VALUES ($1, $2, '/', 'REGULAR', $3, '2031-05-01', '2031-05-05T01:00:00Z', 'x')`,
        [organizationId, newId(), state],
      );
    await draw(other.organizationId, "DRAFT");
    for (const day of ["03", "04", "04", "05", "06", "07"]) await doDaily(door.worker, `2031-05-${day}`);
    expect(await reminded(cell.secretary, "MEETING_DUE")).toEqual(["3", "1"]);
    expect(await reminded(cell.deputy, "MEETING_DUE")).toEqual(["3", "1"]);
    expect(await reminded(member, "MEETING_DUE")).toEqual([]);
    expect(await reminded(other.secretary, "MEETING_DUE")).toEqual([]);
    expect(await reminded(body.office, "CELLS_LATE")).toEqual([]);
    for (const day of ["08", "08", "09", "12"]) await doDaily(door.worker, `2031-05-${day}`);
    const late = (await door.as(body.office.accountId).notification.list({})).rows.filter(
      ({ kind }) => kind === "CELLS_LATE",
    );
    expect(late).toMatchObject([
      { organizationId: body.organizationId, parameters: { count: 2, month: "2031-05-01", dueOn: "2031-05-07" } },
    ]);
    await draw(cell.organizationId, "NOT_HELD");
    await doDaily(door.worker, "2031-05-09");
    expect(await reminded(body.secretary, "CELLS_LATE")).toEqual(["-1"]);
  });
});

test("a quarter that nears its end without a topic is spoken of to those who lead the cell", async () => {
  await door.undone(async () => {
    const other = await buildCell(door.owner, { parent: body });
    const key = { organizationId: other.organizationId, year: 2031 };
    await door.as(other.secretary.accountId).topic.add({ ...key, quarter: 2, title: "Nêu gương" });
    await door.as(other.secretary.accountId).topic.register(key);
    for (const day of ["06", "07", "09", "10", "11"]) await doDaily(door.worker, `2031-06-${day}`);
    expect(await reminded(cell.secretary, "TOPIC_DUE")).toEqual(["3", "1"]);
    expect(await reminded(other.secretary, "TOPIC_DUE")).toEqual([]);
    const [told] = (await door.as(cell.secretary.accountId).notification.list({})).rows.filter(
      ({ kind }) => kind === "TOPIC_DUE",
    );
    expect(told?.parameters).toMatchObject({ year: 2031, quarter: "II" });
  });
});

/** How many days ahead somebody was reminded, the earliest first. */
const daysAhead = async (person: BuiltPerson, of: string) =>
  (await reminded(person, of)).map(Number).toSorted((left, right) => right - left);

test("a step of an admission is spoken of at each number of days, to the cell, its helper, and the committee where it acts", async () => {
  await door.undone(async () => {
    const insert = (step: string) =>
      door.owner.query(
        `INSERT INTO admission (organization_id, id, full_name, helper_ids, rules_version, step, due_on, opened_at)
         VALUES ($1, $2, 'Lê Văn Mới', $3, 'admission-charter/1', $4, '2030-05-20', now())`,
        [cell.organizationId, newId(), [member.personId], step],
      );
    await insert("RECOGNITION_VOTE");
    for (const day of ["02-18", "02-19", "02-20", "03-21", "04-20", "05-05", "05-13", "05-14", "05-20", "05-21"])
      await doDaily(door.worker, `2030-${day}`);
    expect(await daysAhead(cell.secretary, "ADMISSION_DUE")).toEqual([90, 60, 30, 15, 7]);
    expect(await daysAhead(member, "ADMISSION_DUE")).toEqual([90, 60, 30, 15, 7]);
    expect(await daysAhead(body.office, "ADMISSION_DUE")).toEqual([]);
    await insert("RECOGNITION_DECISION");
    await doDaily(door.worker, "2030-05-01");
    expect(await daysAhead(body.office, "ADMISSION_DUE")).toEqual([19]);
    const [told] = (await door.as(body.office.accountId).notification.list({})).rows;
    expect(JSON.stringify(told)).not.toContain("Lê Văn Mới");
  });
});

test("a term that comes to its end is spoken of to those who lead, by the months of the rules or by the day that was set", async () => {
  await door.undone(async () => {
    const insert = (startedOn: string, until: string | null) =>
      door.owner.query("INSERT INTO term (organization_id, started_on, until) VALUES ($1, $2, $3)", [
        ...[cell.organizationId, startedOn, until],
      ]);
    await insert("2027-11-20", null);
    for (const day of ["2029-11-20", "2029-11-21", "2029-12-01", "2030-02-20", "2030-04-20"])
      await doDaily(door.worker, day);
    expect(await daysAhead(cell.secretary, "TERM_ENDS")).toEqual([180, 89, 30]);
    await insert("2030-05-02", "2031-01-31");
    await doDaily(door.worker, "2030-05-10");
    await doDaily(door.worker, "2031-01-20");
    expect(await daysAhead(cell.secretary, "TERM_ENDS")).toEqual([180, 89, 30, 11]);
    expect(await daysAhead(member, "TERM_ENDS")).toEqual([]);
  });
});

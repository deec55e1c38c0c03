import { afterAll, beforeAll, expect, test } from "vitest";
import { admissionSteps } from "../../../rulesets/admission-rules.ts";
import { newId } from "../new-id.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { partyAgeFrom } from "./admission.rules.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let meetingId: string;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 6 });
  meetingId = (await buildMeetingWithRoll(door, cell)).key.meetingId;
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [meetingId]);
});
afterAll(() => door.close());

const secretary = () => door.as(cell.secretary.accountId);
const office = () => door.as(body.office.accountId);

async function formerMember(endReason: string, endedOn = "2020-06-01"): Promise<BuiltPerson> {
  const person = await buildPerson(door.owner);
  await door.owner.query(
    `INSERT INTO membership (id, person_id, organization_id, stay, status, admitted_on, official_on, valid_from, valid_to, end_reason)
     VALUES ($1, $2, $3, 'HOME', 'OFFICIAL', '1991-02-01', '1992-02-01', '2010-01-01', $4, $5)`,
    [newId(), person.personId, cell.organizationId, endedOn, endReason],
  );
  return person;
}

function openFor({ personId, fullName }: BuiltPerson, consent = "") {
  const readmission = { from: "ROLL", formerPersonId: personId, consent } as const;
  return secretary().admission.open({ organizationId: cell.organizationId, fullName, readmission });
}

const elsewhere = (given: {
  leftOn: string;
  leftBy?: "STRIKE_OFF" | "LEAVING";
  firstAdmittedOn?: string;
  consent?: string;
}) =>
  secretary().admission.open({
    organizationId: cell.organizationId,
    fullName: "Trịnh Văn Trở Lại",
    readmission: { from: "ELSEWHERE", leftBy: "STRIKE_OFF", ...given },
  });

test.each([
  ["1990-06-01", "2020-06-01", "2026-06-01", "1996-05-31"],
  ["2000-01-01", "2001-01-01", "2004-01-01", "2002-12-31"],
])(
  "party age of somebody first admitted on %s who left on %s and is admitted again on %s counts from %s",
  (first, left, again, from) => {
    expect(partyAgeFrom(first, left, again)).toBe(from);
  },
);

test("a former member of the cell walks the whole way again and keeps the person; party age leaves the time outside out", async () => {
  const person = await formerMember("STRIKE_OFF");
  const organization = { organizationId: cell.organizationId };
  const seen = await secretary().member.get({ ...organization, personId: person.personId });
  expect(seen.abilities).toContain("admission.open");
  const key = { ...organization, ...(await openFor(person)) };
  expect(await secretary().admission.get(key)).toMatchObject({
    fullName: person.fullName,
    readmission: { leftOn: "2020-06-01", leftBy: "STRIKE_OFF", firstAdmittedOn: "1991-02-01", consent: "" },
  });
  await expect(openFor(person)).rejects.toMatchObject({ code: "FILE_OPEN" });
  const introducerIds = [cell.members[4]!.personId, cell.members[5]!.personId];
  let { revision } = await secretary().admission.introduce({ ...key, introducerIds, revision: 1 });
  const matters: Partial<Record<string, string>> = { SYMPATHIZER_VOTE: "OTHER", CELL_VOTE: "ADMISSION" };
  for (const step of admissionSteps.slice(0, admissionSteps.indexOf("RECOGNITION_VOTE"))) {
    const who = ["COMMITTEE_VOTE", "DECISION"].includes(step) ? office() : secretary();
    const matter = matters[step];
    const voteId = matter === undefined ? null : await vote(matter);
    const done = { ...key, step, revision, voteId, doneOn: "2026-06-01" };
    ({ revision } = await who.admission.complete(done));
  }
  const { rows } = await door.owner.query<object>(
    `SELECT m.status, m.admitted_on, m.valid_from, p.party_age_from FROM membership m JOIN person p ON p.id = m.person_id
     WHERE p.id = $1 AND m.valid_to IS NULL`,
    [person.personId],
  );
  expect(rows).toEqual([
    { status: "PROBATIONARY", admitted_on: "2026-06-01", valid_from: "2026-06-01", party_age_from: "1997-01-31" },
  ]);
  const { rows: due } = await office().badge.due({ organizationId: body.organizationId });
  expect(due).toContainEqual(expect.objectContaining({ personId: person.personId, years: 30 }));
});

async function vote(matter: string): Promise<string> {
  const voteId = newId();
  await door.owner.query(
    `INSERT INTO vote (organization_id, meeting_id, id, matter, title, outcome, convened, base, needed, present_with_vote, agree, disagree, other, present_ids, taken_at)
     SELECT $1, $2, $3, $4, 'Biểu quyết', 'PASSED', 6, 6, 4, 6, 6, 0, 0, array_agg(person_id), '2026-06-01T02:00:00Z' FROM attendance WHERE meeting_id = $2`,
    [cell.organizationId, meetingId, voteId, matter],
  );
  return voteId;
}

test("nobody is considered again too soon, without consent where it is needed, or who has not left", async () => {
  await expect(openFor(await formerMember("STRIKE_OFF", "2024-01-15"))).rejects.toMatchObject({
    code: "TOO_SOON_AFTER",
    data: { from: "2027-01-15" },
  });
  const left = await formerMember("LEAVING");
  await expect(openFor(left)).rejects.toMatchObject({ code: "CONSENT_REQUIRED" });
  expect(await openFor(left, "Công văn 12-CV/TU")).toHaveProperty("admissionId");
  await expect(openFor(await formerMember("DEATH"))).rejects.toMatchObject({ code: "NO_FORMER_MEMBER" });
  await expect(openFor(cell.members[4]!)).rejects.toMatchObject({ code: "NO_FORMER_MEMBER" });
  await expect(openFor(await buildPerson(door.owner))).rejects.toMatchObject({ code: "NO_FORMER_MEMBER" });
});

test("somebody who left elsewhere is judged by what is written down", async () => {
  await expect(elsewhere({ leftOn: "2024-01-01" })).rejects.toMatchObject({ code: "TOO_SOON_AFTER" });
  await expect(elsewhere({ leftOn: "2027-01-01" })).rejects.toMatchObject({ code: "DAYS_OUT_OF_ORDER" });
  await expect(elsewhere({ leftOn: "2020-01-01", firstAdmittedOn: "2020-02-01" })).rejects.toMatchObject({
    code: "DAYS_OUT_OF_ORDER",
  });
  await expect(elsewhere({ leftOn: "2020-01-01", leftBy: "LEAVING" })).rejects.toMatchObject({
    code: "CONSENT_REQUIRED",
  });
  expect(await elsewhere({ leftOn: "2020-01-01", firstAdmittedOn: "2015-05-19" })).toHaveProperty("admissionId");
});

test("who was admitted again once is not considered a second time", async () => {
  const person = await formerMember("STRIKE_OFF");
  const { admissionId } = await openFor(person);
  await door.owner.query("UPDATE admission SET state = 'DONE', step = NULL, due_on = NULL WHERE id = $1", [
    admissionId,
  ]);
  await expect(openFor(person)).rejects.toMatchObject({ code: "READMITTED_BEFORE" });
});

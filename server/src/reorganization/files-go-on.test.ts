import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildAppointment,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 8 });
});
afterAll(() => door.close());

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const office = () => door.as(body.office.accountId).reorganization;
const here = () => ({ organizationId: body.organizationId });
type Change = Parameters<Client["reorganization"]["plan"]>[0]["change"];

/** The cell is divided: who is named goes to the second part, everybody else and the rest to the first. */
function division(personIds: string[]): Change {
  const organization = { kind: "CELL", cellType: "ADMIN_SERVICE", parentId: body.organizationId } as const;
  return {
    kind: "SPLIT",
    subjectId: cell.organizationId,
    dissolves: true,
    parts: [
      {
        organization: { ...organization, name: "Chi bộ Một" },
        personIds: cell.members.map(({ personId }) => personId).filter((each) => !personIds.includes(each)),
      },
      { organization: { ...organization, name: "Chi bộ Hai" }, personIds },
    ],
  };
}

async function divide(personIds: string[]) {
  const decision = { number: "16-QĐ/ĐU", decidedOn: "2026-11-02", issuer: "Đảng ủy" };
  const change = division(personIds);
  const { reorganizationId } = await office().plan({ ...here(), change, takesEffectOn: today(), decision });
  const { rows } = await office().list(here());
  const subjects = rows.find((row) => row.reorganizationId === reorganizationId)?.subjects ?? [];
  const idOf = (name: string) => subjects.find((each) => each.name === name)?.organizationId ?? "";
  return { reorganizationId, one: idOf("Chi bộ Một"), two: idOf("Chi bộ Hai") };
}

async function leaderOf(organizationId: string) {
  const leader = await buildPerson(door.owner);
  await buildAppointment(door.owner, leader, { organizationId, path: "" }, "SECRETARY");
  return door.as(leader.accountId);
}

test("what a cell has begun goes on where its person is, a candidate's file with whoever takes the rest; undone, it comes back", async () => {
  const { organizationId } = cell;
  const secretary = door.as(cell.secretary.accountId);
  const going = cell.members[5]!;
  const { admissionId } = await secretary.admission.open({ organizationId, fullName: "Cao Thị Chờ Đợi" });
  const uploadId = await uploadFile(door, cell.secretary.accountId, "nghi-quyet.txt", "Nghị quyết giới thiệu");
  const { fileId } = await secretary.admission.addPaper({
    ...{ organizationId, admissionId, step: "INTRODUCTION", kind: "UNION_RESOLUTION", uploadId },
  });
  await secretary.admission.complete({
    organizationId,
    admissionId,
    step: "INTRODUCTION",
    doneOn: "2026-11-02",
    revision: 1,
  });
  const { changeId } = await secretary.memberChange.open({
    ...{ organizationId, personId: going.personId, kind: "SUSPENSION", reason: "Đang được xem xét" },
    ...{ effectiveOn: today(), lastDay: today(), decision: null },
  });
  const { shortcomingId } = await door.as(going.accountId).shortcoming.add({
    ...{ organizationId, subject: "MEMBER", body: "Đọc tài liệu chưa kỹ", remedy: "Đọc trước", dueOn: "2027-03-31" },
  });
  await door.as(going.accountId).shortcoming.handIn({ organizationId, shortcomingId });

  const change = division([going.personId]);
  const foreseen = await office().preview({ ...here(), change, takesEffectOn: today() });
  expect(foreseen.subjects.map(({ openFiles }) => openFiles)).toEqual([3]);

  const first = await divide([going.personId]);
  const [one, two] = [await leaderOf(first.one), await leaderOf(first.two)];
  const inRest = { organizationId: first.one, admissionId };
  expect(await one.admission.get(inRest)).toMatchObject({
    step: "SYMPATHIZER_VOTE",
    steps: [{ step: "INTRODUCTION", doneOn: "2026-11-02" }],
    papers: [{ fileId, name: "nghi-quyet.txt" }],
  });
  expect((await one.admission.openPaper({ ...inRest, fileId })).bytes).toBeGreaterThan(0);
  expect((await two.memberChange.get({ organizationId: first.two, changeId })).state).toBe("PROPOSED");
  const { rows } = await two.shortcoming.list({ organizationId: first.two, year: Number(today().slice(0, 4)) });
  expect(rows.map((row) => row.shortcomingId)).toEqual([shortcomingId]);

  await door.owner.query("DELETE FROM appointment WHERE organization_id = ANY ($1)", [[first.one, first.two]]);
  await office().undo({ ...here(), reorganizationId: first.reorganizationId, reason: "Ghi nhầm" });
  expect(await secretary.admission.get({ organizationId, admissionId })).toMatchObject({ papers: [{ fileId }] });
  expect((await secretary.memberChange.get({ organizationId, changeId })).state).toBe("PROPOSED");
  const back = await secretary.shortcoming.list({ organizationId, year: Number(today().slice(0, 4)) });
  expect(back.rows.map((row) => row.shortcomingId)).toEqual([shortcomingId]);
});

test("no file goes to what is no successor", async () => {
  await expect(
    door.owner.query("SELECT nennep_hand_files($1, $2)", [cell.organizationId, body.organizationId]),
  ).rejects.toThrow("not a successor");
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let member: BuiltPerson;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 6 });
  member = cell.members[4]!;
  await as(cell.secretary).open(of());
});
afterAll(() => door.close());

const of = () => ({ organizationId: cell.organizationId, year: 2026 });
const about = (person: BuiltPerson) => ({ ...of(), subject: person.personId });
const as = (person: { accountId: string }) => door.as(person.accountId).annualReview;
const asked = {
  ...{ giver: "RESIDENCE" as const, giverName: "Chi bộ Khu phố 4", askedOn: "2026-11-02" },
  ...{ receivedOn: null, body: "" },
};
const come = { ...asked, receivedOn: "2026-11-20", body: "Tham gia đầy đủ, gương mẫu" };

test("a comment is asked for, comes with its words, and is read by the member, the cell's leaders and the committee above", async () => {
  const { commentId } = await as(cell.secretary).comment({ ...about(member), ...asked });
  expect((await as(member).get(about(member))).comments).toMatchObject([{ commentId, receivedOn: null, body: "" }]);
  expect(
    (await as(cell.secretary).list(of())).rows.find((row) => row.person.personId === member.personId),
  ).toMatchObject({ comments: { asked: 1, received: 0 } });
  const changed = { ...about(member), ...come, commentId, revision: 1 };
  await expect(as(cell.secretary).changeComment({ ...changed, revision: 2 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  expect(await as(cell.deputy).changeComment(changed)).toEqual({ revision: 2 });
  expect((await as(body.secretary).get(about(member))).comments).toMatchObject([{ ...come, revision: 2 }]);
});

test("it is not for the member to note, nor at somebody else's review, nor with words that bear a mark of secrecy", async () => {
  const sent = { ...about(member), ...asked };
  await expect(as(member).comment(sent)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(body.secretary).comment(sent)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(cell.secretary).comment({ ...sent, ...come, body: "TUYỆT MẬT" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  await expect(as(cell.secretary).comment({ ...sent, receivedOn: "2026-11-20" })).rejects.toMatchObject({
    code: "COMMENT_WORDS",
  });
  await expect(as(cell.secretary).comment({ ...sent, askedOn: "2026-12-09" })).rejects.toMatchObject({
    code: "COMMENT_DAYS",
  });
  await expect(as(cell.secretary).comment({ ...sent, subject: "organization" })).rejects.toMatchObject({
    code: "ANNUAL_REVIEW_STATE",
  });
  const { commentId } = await as(cell.secretary).comment(sent);
  const elsewhere = about(cell.members[3]!);
  await expect(as(cell.secretary).dropComment({ ...elsewhere, commentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(as(cell.secretary).dropComment({ ...about(member), commentId: newId() })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await as(cell.secretary).dropComment({ ...about(member), commentId });
  expect((await as(member).get(about(member))).comments).toHaveLength(1);
});

test("one deed notes that everybody's was asked for, whoever has one already left alone; a voted review takes no more", async () => {
  const all = { ...of(), giver: "RESIDENCE" as const, askedOn: "2026-11-25" };
  await expect(as(member).askForComments(all)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(cell.secretary).askForComments({ ...all, askedOn: "2027-01-01" })).rejects.toMatchObject({
    code: "COMMENT_DAYS",
  });
  const { asked: first } = await as(cell.secretary).askForComments(all);
  expect(first).toBe(5);
  expect(await as(cell.secretary).askForComments(all)).toEqual({ asked: 0 });
  await door.owner.query("UPDATE annual_review SET state = 'BALLOTED' WHERE organization_id = $1 AND person_id = $2", [
    cell.organizationId,
    member.personId,
  ]);
  await expect(as(cell.secretary).comment({ ...about(member), ...asked })).rejects.toMatchObject({
    code: "ANNUAL_REVIEW_STATE",
  });
});

test("the year's records stand behind its figures: tasks with what became of them, shortcomings, nothing of anybody else", async () => {
  const other = cell.members[3]!;
  await door.owner.query(
    `INSERT INTO task (organization_id, id, held_under, what, owner_id, due_on, state, closed_at)
     SELECT $1, gen_random_uuid(), o.path, v.what, v.owner, '2026-10-15', v.state, now() FROM organization o,
       (VALUES ('Soạn đề cương', $2::uuid, 'DONE'), ('Việc của người khác', $3::uuid, 'NOT_DONE')) AS v (what, owner, state) WHERE o.id = $1`,
    [cell.organizationId, member.personId, other.personId],
  );
  const { records, facts } = await as(member).get(about(member));
  expect(records).toEqual([{ kind: "TASK", on: "2026-10-15", words: "Soạn đề cương", result: "DONE" }]);
  expect(facts).toContainEqual({ fact: "TASKS_DONE", count: 1 });
});

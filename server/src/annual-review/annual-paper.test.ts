import { afterAll, beforeAll, expect, test } from "vitest";
import { documentText } from "../document/document-text.fixture.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let member: BuiltPerson;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner, { parent: await buildBody(door.owner, { kind: "UPPER" }) });
  cell = await buildCell(door.owner, { parent: body, official: 6 });
  member = cell.members[4]!;
  const { meetingId } = (await buildMeetingWithRoll(door, cell)).key;
  await as(cell.secretary).open(of());
  await as(member).write({
    ...{
      ...about(),
      ownWords: "Hoàn thành nhiệm vụ được giao.\nCòn chậm gửi báo cáo.",
      commonPoints: 27.5,
      taskPoints: 58,
    },
    ...{ ownLevel: "WELL_DONE", send: true, revision: 1 },
  });
  const votes = { EXCELLENT: 1, WELL_DONE: 5, DONE: 0, NOT_DONE: 0 };
  const counts = { issued: 6, collected: 6, valid: 6, invalid: 0, votes, tellers: "Tổ kiểm phiếu 3 đồng chí" };
  await as(cell.secretary).ballot({ ...about(), meetingId, ...counts, revision: 2 });
});
afterAll(() => door.close());

const of = () => ({ organizationId: cell.organizationId, year: 2026 });
const about = () => ({ ...of(), subject: member.personId });
const as = (person: { accountId: string }) => door.as(person.accountId).annualReview;
const textOf = (answer: { content?: unknown }) => documentText(answer.content as PartyDocument);
const fileOf = (path: string, { accountId }: BuiltPerson) =>
  door.app.inject({
    method: "GET",
    url: `/api/organizations/${cell.organizationId}/annual-reviews/2026/${path}/file`,
    headers: { "x-test-account": accountId },
  });

test("the own review says who, the year's figures, the own words, points and level, and what the cell proposes", async () => {
  const text = textOf(await as(member).paper({ ...about(), paper: "SELF_REVIEW" }));
  for (const said of [
    "BẢN KIỂM ĐIỂM CÁ NHÂN",
    "Còn chậm gửi báo cáo.",
    "27,5/30",
    "tổng 85,5 điểm",
    "Hoàn thành tốt nhiệm vụ (5/6 phiếu)",
  ])
    expect(text).toContain(said);
});

test("the tellers' minutes bear totals and nobody but whom the ballot is of", async () => {
  const text = textOf(await as(cell.secretary).paper({ ...about(), paper: "BALLOT" }));
  expect(text).toContain("đề nghị xếp loại hoàn thành tốt nhiệm vụ.");
  const { rows } = await door.owner.query<{ id: string; name: string }>(
    "SELECT id, full_name AS name FROM person WHERE id = ANY ($1)",
    [[cell.secretary, cell.deputy, ...cell.members].map(({ personId }) => personId)],
  );
  const voters = rows.filter(
    ({ id, name }) => id !== member.personId && !rows.some((one) => one.id === member.personId && one.name === name),
  );
  expect(voters.filter(({ name }) => text.includes(name))).toEqual([]);
});

test("the word of the result is there once the committee has decided, in its name; the list tells every step", async () => {
  await expect(as(member).paper({ ...about(), paper: "NOTICE" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { revision } = await as(body.secretary).get(about());
  await as(body.secretary).decide({ ...about(), level: "WELL_DONE", revision });
  expect((await as(member).get(about())).papers).toEqual(["SELF_REVIEW", "BALLOT", "NOTICE"]);
  const text = textOf(await as(member).paper({ ...about(), paper: "NOTICE" }));
  expect(text).toContain("Hoàn thành tốt nhiệm vụ.");
  expect(text).toContain("khiếu nại");
  const list = textOf(await as(body.secretary).results(of()));
  expect(list).toContain("thuộc diện xếp loại: 6");
  expect(list).toContain("5/6");
});

test("papers are pages and Word for whoever may read the review, and nothing for anybody else; who reads leaves a line", async () => {
  const papers: readonly [string, BuiltPerson][] = [
    [`${member.personId}/papers/SELF_REVIEW`, member],
    [`${member.personId}/papers/BALLOT`, cell.secretary],
    [`${member.personId}/papers/NOTICE`, member],
    ["results", body.secretary],
  ];
  for (const [path, reader] of papers) {
    const file = await fileOf(path, reader);
    expect(file.headers["content-type"]).toBe("application/pdf");
  }
  const other = cell.members[3]!;
  for (const path of [`${member.personId}/papers/SELF_REVIEW`, `${member.personId}/papers/NOTICE`, "results"])
    for (const reader of [other, body.office]) expect([403, 404]).toContain((await fileOf(path, reader)).statusCode);
  expect((await fileOf(`${other.personId}/papers/SELF_REVIEW`, cell.secretary)).statusCode).toBe(404);
  expect((await fileOf(`${other.personId}/papers/SELF_REVIEW`, other)).statusCode).toBe(200);
  const readers = (await door.as(member.accountId).member.readers({})).rows;
  expect(readers).toContainEqual(expect.objectContaining({ operation: "annualReview.results" }));
});

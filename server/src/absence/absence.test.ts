import { afterAll, beforeAll, expect, test } from "vitest";
import { absenceReason } from "../../../contract/src/attendance.ts";
import { absenceReasonsOn } from "../../../rulesets/absence-reasons.ts";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { absenceReasonOf, absenceWords } from "./absence-words.rules.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const meetingOf = async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 5 });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const asker = cell.members[3]!;
  return { cell, key, secretary, asker, member: door.as(asker.accountId) };
};

test("the list of reasons and the contract's codes are the same, and only another reason needs a note", () => {
  const reasons = absenceReasonsOn("2026-12-03");
  expect(reasons.map(({ code }) => code)).toEqual(absenceReason.options);
  expect(reasons.filter(({ needsNote }) => needsNote).map(({ code }) => code)).toEqual(["OTHER"]);
});

test.each([
  ["DUTY", "", "Đi công tác"],
  ["DUTY", "từ 02 đến 04/12", "Đi công tác: từ 02 đến 04/12"],
  ["OTHER", "Nhà có việc hiếu", "Nhà có việc hiếu"],
] as const)("%s with the note “%s” is written down as “%s”", (code, note, words) => {
  expect(absenceWords(absenceReasonOf(code, "2026-12-03")!, note)).toBe(words);
});

test("the code's words fill the roll call and the minutes once the request is accepted", async () => {
  const { key, secretary, asker, member } = await meetingOf();
  await member.absence.request({ ...key, reasonCode: "DUTY", reason: "từ 02 đến 04/12" });
  const { absenceRequests } = await secretary.workspace.get(key);
  expect(absenceRequests).toMatchObject([
    {
      person: { personId: asker.personId },
      reason: "Đi công tác: từ 02 đến 04/12",
      reasonCode: "DUTY",
      note: "từ 02 đến 04/12",
      decision: null,
      decisionReason: "",
    },
  ]);
  await secretary.absence.decide({ ...key, personId: asker.personId, decision: "ACCEPTED" });
  const row = (await secretary.workspace.get(key)).attendance.find(({ personId }) => personId === asker.personId);
  expect(row).toMatchObject({ status: "EXCUSED", reason: "Đi công tác: từ 02 đến 04/12" });
  const { content } = await secretary.document.draft({ ...key, kind: "MINUTES" });
  expect(JSON.stringify(content)).toContain("(Đi công tác: từ 02 đến 04/12)");
});

test("another reason says what it is, a request is declined with a reason, and the one who asked reads it", async () => {
  const { key, secretary, asker, member } = await meetingOf();
  for (const input of [{ reasonCode: "OTHER" as const }, {}, { reason: "  " }])
    await expect(member.absence.request({ ...key, ...input })).rejects.toMatchObject({ code: "NOTE_REQUIRED" });
  await expect(member.absence.request({ ...key, reason: "x".repeat(301) })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect((await secretary.workspace.get(key)).absenceRequests).toEqual([]);
  await member.absence.request({ ...key, reasonCode: "FAMILY" });
  const decide = { ...key, personId: asker.personId, decision: "DECLINED" } as const;
  await expect(secretary.absence.decide(decide)).rejects.toMatchObject({ code: "DECLINE_REASON_REQUIRED" });
  await secretary.absence.decide({ ...decide, reason: "Có nội dung bầu cử" });
  const { absenceRequests, attendance } = await member.workspace.get(key);
  expect(absenceRequests).toMatchObject([{ decision: "DECLINED", decisionReason: "Có nội dung bầu cử" }]);
  expect(attendance.find(({ personId }) => personId === asker.personId)).toMatchObject({ status: "UNMARKED" });
  const { rows } = await member.notification.list({});
  expect(rows.find(({ kind }) => kind === "ABSENCE_DECIDED")?.parameters).toMatchObject({
    reason: "Có nội dung bầu cử",
  });
});

test("asking again puts the decision and its reason back", async () => {
  const { key, secretary, asker, member } = await meetingOf();
  await member.absence.request({ ...key, reasonCode: "STUDY" });
  await secretary.absence.decide({ ...key, personId: asker.personId, decision: "DECLINED", reason: "Lớp đã hoãn" });
  await member.absence.request({ ...key, reasonCode: "SICK" });
  expect((await secretary.workspace.get(key)).absenceRequests).toMatchObject([
    { reasonCode: "SICK", reason: "Ốm đau, khám chữa bệnh", decision: null, decisionReason: "" },
  ]);
});

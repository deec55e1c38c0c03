import "fake-indexeddb/auto";
import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import { ORPCError } from "@orpc/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Sent, Shown } from "../../../server/src/offline/after.rules.ts";
import { type Device, type KeptCall, openDevice } from "./device.ts";
import { createOutbox } from "./outbox.ts";
import { itemId, key, meetingId, shownMeeting } from "./shown.fixture.ts";

const now = "2026-12-03T07:05:00.000Z";
const noNetwork = new TypeError("Failed to fetch");

let device: Device;
let heard: KeptCall[];
/** What the server says to a call; by default it takes everything. */
let server: (call: KeptCall) => unknown;
let made = 0;
beforeEach(() => {
  device = openDevice(`test-${made++}`);
  heard = [];
  server = () => ({ done: true });
});
afterEach(() => device.delete());

async function openOutbox({ accountId = "lan", base = shownMeeting() }: { accountId?: string; base?: Shown } = {}) {
  const outbox = createOutbox({
    device,
    accountId,
    send: async (call) => {
      heard.push(structuredClone(call));
      const answer = server(call);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onChange: () => {},
    onShown: () => {},
  });
  await outbox.load();
  outbox.shownWith(base, now);
  const keep = <Name extends RecordedLater>(name: Name, sent: Sent<Name>, tried = false) =>
    outbox.keep({ name, sent, key: `key-${made++}`, doing: { now, newId: `new-${made++}`, by: "Lan" }, tried });
  const shown = () => outbox.shownWith(base, now);
  return { ...outbox, keep, shown };
}

const mark = (personId: string, revision = 1): Sent<"attendance.record"> => ({
  ...key,
  personId,
  status: "PRESENT",
  revision,
});
const text = (body: string, revision: number): Sent<"meeting.saveText"> => ({
  ...key,
  subjectId: itemId,
  field: "CONCLUSION",
  body,
  revision,
});
const names = (calls: readonly KeptCall[]) => calls.map(({ name }) => name);

test("what is kept shows at once as the rules have it, and goes up in the order in which it was done", async () => {
  const outbox = await openOutbox();
  await outbox.keep("meeting.open", key);
  expect(await outbox.keep("attendance.record", mark("lan"))).toMatchObject({ revision: 2, figures: { present: 1 } });
  await outbox.keep("attendance.recordAllPresent", key);
  expect(outbox.shown()).toMatchObject({ meeting: { state: "OPEN" }, figures: { present: 3, canDecide: true } });
  const vote = { ...key, matter: "AGENDA" as const, title: "Chương trình", agree: 3, disagree: 0, other: 0 };
  expect(await outbox.keep("vote.record", vote)).toMatchObject({ outcome: "PASSED", base: 3 });
  expect(await outbox.sendUp()).toBe("ALL");
  expect(names(heard)).toEqual(["meeting.open", "attendance.record", "attendance.recordAllPresent", "vote.record"]);
  expect(heard.every(({ doing }) => doing.now === now)).toBe(true);
  expect(outbox.isKeeping(meetingId)).toBe(false);
});

test("what the rules refuse is refused at once, and nothing of it is kept", async () => {
  const outbox = await openOutbox();
  const vote = { ...key, matter: "AGENDA" as const, title: "Chương trình", agree: 1, disagree: 0, other: 0 };
  await expect(outbox.keep("vote.record", vote)).rejects.toMatchObject({
    code: "ROLL_CALL_INCOMPLETE",
    data: { unmarked: 3 },
  });
  expect(await device.calls.count()).toBe(0);
});

test("what a later deed names by this device's id goes up under the server's id", async () => {
  const outbox = await openOutbox();
  const said = { ...key, agendaItemId: itemId, personId: "lan", kind: "OPINION" as const, gist: "Đồng ý" };
  const { statementId } = await outbox.keep("statement.add", said);
  await outbox.keep("statement.update", { ...said, statementId, gist: "Đồng ý cả hai", revision: 1 });
  server = ({ name }) => (name === "statement.add" ? { statementId: "of-the-server" } : { revision: 2 });
  await outbox.sendUp();
  expect(heard[1]).toMatchObject({ name: "statement.update", sent: { statementId: "of-the-server", revision: 1 } });
});

test("a field typed further is one deed over what it was first based on; one that may have arrived stays as it is", async () => {
  const outbox = await openOutbox();
  expect(await outbox.keep("meeting.saveText", text("Thống", 0), true)).toMatchObject({ revision: 1 });
  expect(await outbox.keep("meeting.saveText", text("Thống nhất", 1))).toMatchObject({ revision: 2 });
  expect(await outbox.keep("meeting.saveText", text("Thống nhất.", 2))).toMatchObject({ revision: 2 });
  expect(outbox.shown().texts).toMatchObject([{ body: "Thống nhất.", revision: 2 }]);
  await outbox.sendUp();
  expect(heard.map(({ sent }) => sent)).toMatchObject([
    { body: "Thống", revision: 0 },
    { body: "Thống nhất.", revision: 1 },
  ]);
});

test("what is typed while it is being sent follows it, and nothing of it is lost", async () => {
  const outbox = await openOutbox();
  await outbox.keep("meeting.saveText", text("Thống", 0));
  let typed: Promise<unknown> | undefined;
  server = ({ sent }) => {
    typed ??= outbox.keep("meeting.saveText", text("Thống nhất", 1));
    return { revision: (sent as { revision: number }).revision + 1 };
  };
  await outbox.sendUp();
  await typed;
  await outbox.sendUp();
  expect(heard.map(({ sent }) => sent)).toMatchObject([
    { body: "Thống", revision: 0 },
    { body: "Thống nhất", revision: 1 },
  ]);
});

test("a page that was not read again names by this device's id what the server has named meanwhile", async () => {
  const outbox = await openOutbox();
  const said = { ...key, agendaItemId: itemId, personId: "lan", kind: "OPINION" as const, gist: "Đồng ý" };
  const { statementId } = await outbox.keep("statement.add", said);
  server = () => ({ statementId: "of-the-server" });
  await outbox.sendUp();
  expect(outbox.asNamed({ ...key, statementId })).toEqual({ ...key, statementId: "of-the-server" });
});

test("where the network goes again the rest waits, and goes up later under the same keys", async () => {
  const outbox = await openOutbox();
  await outbox.keep("meeting.open", key);
  await outbox.keep("attendance.record", mark("lan"));
  server = ({ name }) => (name === "meeting.open" ? { openedAt: now } : noNetwork);
  expect(await outbox.sendUp()).toBe("UNANSWERED");
  expect(names(outbox.calls())).toEqual(["attendance.record"]);
  server = () => ({ revision: 2 });
  expect(await outbox.sendUp()).toBe("ALL");
  expect(names(heard)).toEqual(["meeting.open", "attendance.record", "attendance.record"]);
  expect(heard[1]?.key).toBe(heard[2]?.key);
});

test("after a crash the next page finds everything; another account on the same device finds nothing", async () => {
  const before = await openOutbox();
  await before.keep("meeting.open", key);
  await before.keep("attendance.record", mark("hai"));
  const stranger = await openOutbox({ accountId: "binh" });
  expect(stranger.calls()).toEqual([]);
  const after = await openOutbox();
  expect(after.shown().attendance[2]).toMatchObject({ personId: "hai", status: "PRESENT", revision: 2 });
  expect(names(after.calls())).toEqual(["meeting.open", "attendance.record"]);
});

test("what the server refuses stays until somebody decides, the others go on, and done again it takes the newer place", async () => {
  const outbox = await openOutbox();
  await outbox.keep("attendance.record", mark("lan"));
  await outbox.keep("attendance.record", mark("hai"));
  server = ({ sent }) =>
    (sent as { personId: string }).personId === "lan" && heard.length < 3
      ? new ORPCError("CHANGED_MEANWHILE", { defined: true, status: 409 })
      : { revision: 2 };
  expect(await outbox.sendUp()).toBe("ALL");
  expect(outbox.calls()).toMatchObject([{ refused: { code: "CHANGED_MEANWHILE", status: 409 } }]);
  expect(outbox.shown().attendance[0]).toMatchObject({ status: "UNMARKED" });

  const newer = shownMeeting();
  newer.attendance[0] = { ...newer.attendance[0]!, status: "EXCUSED", revision: 5 };
  outbox.shownWith(newer, now);
  await outbox.doAgain(outbox.calls()[0]!.seq, { key: "another-key", now });
  await outbox.sendUp();
  expect(heard[2]).toMatchObject({ key: "another-key", sent: { personId: "lan", revision: 5 } });
  expect(outbox.calls()).toEqual([]);
});

test("where the session has ended everything waits for the next sign-in", async () => {
  const outbox = await openOutbox();
  await outbox.keep("meeting.open", key);
  await outbox.keep("attendance.record", mark("lan"));
  server = () => new ORPCError("UNAUTHENTICATED", { defined: true, status: 401 });
  expect(await outbox.sendUp()).toBe("NOT_NOW");
  expect(outbox.calls().map(({ refused }) => refused)).toEqual([null, null]);
});

test("a refused deed can be dropped, and a field's refused text is found by its field", async () => {
  const outbox = await openOutbox();
  await outbox.keep("meeting.saveText", text("Của tôi", 0));
  const data = { body: "Của người khác", revision: 1, changedBy: "Bình" };
  server = () => new ORPCError("TEXT_CHANGED_MEANWHILE", { defined: true, status: 409, data });
  await outbox.sendUp();
  const late = outbox.refusedOf("meeting.saveText", text("Của tôi, viết tiếp", 1));
  expect(late?.refused).toMatchObject({ code: "TEXT_CHANGED_MEANWHILE", data });
  expect(outbox.refusedOf("meeting.saveText", { ...text("", 1), field: "DISCUSSION" })).toBeUndefined();
  await outbox.drop(late!.seq);
  expect(await device.calls.count()).toBe(0);
});

test("of several versions of one thing the latest is refused with the first, and goes over nobody else's", async () => {
  const outbox = await openOutbox();
  await outbox.keep("attendance.record", mark("lan", 1), true);
  await outbox.keep("attendance.record", { ...mark("lan", 2), status: "UNEXCUSED" });
  await outbox.keep("meeting.saveText", text("Của tôi", 0), true);
  await outbox.keep("meeting.saveText", text("Của tôi, viết tiếp", 1));
  // Each was changed once by somebody else: a later version would fit that revision by chance.
  server = ({ name }) => {
    const code = name === "attendance.record" ? "CHANGED_MEANWHILE" : "TEXT_CHANGED_MEANWHILE";
    return new ORPCError(code, { defined: true, status: 409, data: { body: "Khác", revision: 1, changedBy: null } });
  };
  expect(await outbox.sendUp()).toBe("ALL");
  expect(heard.map(({ sent }) => sent)).toMatchObject([{ status: "PRESENT" }, { body: "Của tôi" }]);
  expect(outbox.calls()).toMatchObject([
    { sent: { status: "UNEXCUSED" }, refused: { code: "CHANGED_MEANWHILE" } },
    { sent: { body: "Của tôi, viết tiếp" }, refused: { code: "TEXT_CHANGED_MEANWHILE" } },
  ]);
});

test("where the first version is refused for what it says, the latest goes up in its place", async () => {
  const outbox = await openOutbox();
  await outbox.keep("meeting.saveText", text("MẬT", 0), true);
  await outbox.keep("meeting.saveText", text("Sửa đường", 1));
  server = ({ sent }) =>
    "body" in sent && sent.body === "MẬT"
      ? new ORPCError("SECRECY_MARK", { defined: true, status: 422, data: { mark: "MẬT" } })
      : { revision: 1 };
  expect(await outbox.sendUp()).toBe("ALL");
  expect(heard.at(-1)?.sent).toMatchObject({ body: "Sửa đường", revision: 0 });
  expect(outbox.calls()).toEqual([]);
});

test("what was refused for its moment counts from now when it is done again", async () => {
  const outbox = await openOutbox();
  await outbox.keep("guest.add", { ...key, fullName: "Khách", office: "" });
  server = () => new ORPCError("DONE_AT_REFUSED", { defined: true, status: 422 });
  await outbox.sendUp();
  await outbox.doAgain(outbox.calls()[0]!.seq, { key: "again", now: "2026-12-04T01:00:00.000Z" });
  expect(outbox.calls()).toMatchObject([{ key: "again", refused: null, doing: { now: "2026-12-04T01:00:00.000Z" } }]);
});

test("while the server may have done a deed that it did not acknowledge, what it shows could count it twice", async () => {
  const outbox = await openOutbox();
  const guest = { ...key, fullName: "Khách", office: "" };
  await outbox.keep("guest.add", guest);
  expect(outbox.isUndecided(meetingId)).toBe(false);
  server = () => noNetwork;
  expect(await outbox.sendUp()).toBe("UNANSWERED");
  expect(outbox.isUndecided(meetingId)).toBe(true);
  server = () => ({ guestId: "guest-of-server" });
  expect(await outbox.sendUp()).toBe("ALL");
  expect(outbox.isUndecided(meetingId)).toBe(false);
  let seen = false;
  await outbox.during(meetingId, async () => {
    seen = outbox.isUndecided(meetingId);
  });
  expect([seen, outbox.isUndecided(meetingId)]).toEqual([true, false]);
});

test("a meeting that somebody else opened meanwhile needs nobody's decision", async () => {
  const outbox = await openOutbox();
  await outbox.keep("meeting.open", key);
  server = () => new ORPCError("MEETING_STATE", { defined: true, status: 409, data: { state: "OPEN" } });
  expect(await outbox.sendUp()).toBe("ALL");
  expect(outbox.calls()).toEqual([]);
});

test("what the server acknowledged stays in sight until the meeting is read again", async () => {
  const outbox = await openOutbox();
  const deed = {
    name: "attendance.record" as const,
    sent: mark("binh"),
    key: "k",
    doing: { now, newId: "n", by: null },
  };
  expect(outbox.advance(deed, { revision: 2 })?.attendance[1]).toMatchObject({ status: "PRESENT", revision: 2 });
  await outbox.keep("attendance.record", mark("binh", 2));
  expect(outbox.calls()).toMatchObject([{ sent: { revision: 2 }, about: "Trần Văn Bình" }]);
});

/** A large conference: the page has the figures of the whole, and the rows of the cell that was opened apart from it. */
function largeConference(): { base: Shown; part: Shown["attendance"] } {
  const whole = shownMeeting();
  const needed = { simpleMajority: 151, twoThirds: 200, canDecide: true };
  const meeting = { ...whole.meeting, kind: "THEMATIC" as const, joint: true, state: "OPEN" as const };
  const figures = {
    ...whole.figures,
    total: 300,
    official: 300,
    base: 300,
    unmarked: 3,
    presentWithVote: 280,
    ...needed,
  };
  return { base: { ...whole, meeting, rollByPart: true, attendance: [], figures }, part: whole.attendance };
}

test("marks that wait are shown in the cell of a large conference that was opened on this device, also after a reload", async () => {
  const { base, part } = largeConference();
  const outbox = await openOutbox({ base });
  await outbox.keep("attendance.record", { ...mark("binh"), status: "UNEXCUSED", reason: "không báo" });
  await outbox.keep("attendance.recordAllPresent", { ...key, ofOrganizationId: "cell" });
  const shown = (rows: Shown["attendance"]) =>
    rows.map(({ personId, status, revision }) => [personId, status, revision]);
  const marked = [
    ["lan", "PRESENT", 2],
    ["binh", "UNEXCUSED", 2],
    ["hai", "PRESENT", 2],
  ];
  expect(shown(outbox.partWith(part, meetingId))).toEqual(marked);
  const reloaded = await openOutbox({ base });
  expect(shown(reloaded.partWith(part, meetingId))).toEqual(marked);
  expect(shown(reloaded.partWith(part, "another meeting"))).toEqual(shown(part));
  await reloaded.sendUp();
  expect(names(heard)).toEqual(["attendance.record", "attendance.recordAllPresent"]);
  expect(shown(reloaded.partWith(part, meetingId))).toEqual(shown(part));
});

test("marks of an opened cell count into the figures of a large conference, and a vote is judged by them", async () => {
  const { base, part } = largeConference();
  const outbox = await openOutbox({ base });
  const vote = { ...key, matter: "AGENDA" as const, title: "Chương trình", agree: 283, disagree: 0, other: 0 };
  await expect(outbox.keep("vote.record", vote)).rejects.toMatchObject({ code: "ROLL_CALL_INCOMPLETE" });
  outbox.learnPart(part, meetingId);
  await outbox.keep("attendance.recordAllPresent", { ...key, ofOrganizationId: "cell" });
  expect(outbox.shown().figures).toMatchObject({ total: 300, base: 300, unmarked: 0, presentWithVote: 283 });
  expect(await outbox.keep("vote.record", vote)).toMatchObject({ outcome: "PASSED", base: 300, needed: 151 });
});

test("of a cell that was not opened nothing is known: its marks wait, the figures stay as they were last read", async () => {
  const { base } = largeConference();
  const outbox = await openOutbox({ base });
  await outbox.keep("attendance.recordAllPresent", { ...key, ofOrganizationId: "cell" });
  expect(outbox.shown().figures).toEqual(base.figures);
});

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

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
let first: BuiltCell;
let second: BuiltCell;
let member: { personId: string; accountId: string };
const day = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  door = await openDoor();
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  first = await buildCell(door.owner, { parent: body });
  second = await buildCell(door.owner, { parent: body });
  const [one] = first.members.slice(-1);
  if (!one) throw new Error("The cell has members.");
  member = one;
});
afterAll(() => door.close());

async function sendText(of: BuiltBody, to: string[], subject: string): Promise<string> {
  const office = door.as(of.office.accountId).directive;
  const { organizationId } = of;
  const { directiveId } = await office.register({
    organizationId,
    type: "GUIDANCE",
    issuedOn: "2026-11-03",
    issuerName: "Đảng ủy",
    subject,
    reference: "",
  });
  await office.send({
    organizationId,
    directiveId,
    to: { kind: "CHOSEN", organizationIds: to },
    expects: ["READ", "REPORT"],
  });
  return directiveId;
}

type Change = Parameters<Client["reorganization"]["plan"]>[0]["change"];
const office = () => door.as(body.office.accountId).reorganization;
const mergeBoth = (): Change => ({
  kind: "MERGE",
  subjectIds: [first.organizationId, second.organizationId],
  into: {
    is: "NEW",
    organization: { name: "Chi bộ Chung", kind: "CELL", cellType: "ADMIN_SERVICE", parentId: body.organizationId },
  },
});
async function merge(): Promise<{ reorganizationId: string; heir: string }> {
  const change = mergeBoth();
  const decision = { number: "16-QĐ/ĐU", decidedOn: "2026-11-02", issuer: "Đảng ủy" };
  const { reorganizationId } = await office().plan({
    organizationId: body.organizationId,
    change,
    takesEffectOn: day(),
    decision,
  });
  const { rows } = await office().list({ organizationId: body.organizationId });
  const founded = rows
    .find((row) => row.reorganizationId === reorganizationId)
    ?.subjects.find(({ role }) => role === "FOUNDED");
  if (!founded) throw new Error("The new cell is named.");
  return { reorganizationId, heir: founded.organizationId };
}
const undo = (reorganizationId: string) =>
  office().undo({ organizationId: body.organizationId, reorganizationId, reason: "Ghi nhầm" });
async function leaderOf(organizationId: string) {
  const leader = await buildPerson(door.owner);
  await buildAppointment(door.owner, leader, { organizationId, path: "" }, "SECRETARY");
  return door.as(leader.accountId);
}
const stepsOf = async (organizationId: string) => {
  const { rows } = await door.owner.query<{ directive_id: string; step: string }>(
    "SELECT directive_id, step FROM directive_receipt WHERE organization_id = $1 ORDER BY sent_at",
    [organizationId],
  );
  return rows.map(({ directive_id, step }) => [directive_id, step]);
};

test("texts that wait and open proposals go on in the successor, come back by an undoing, and hold it up once used", async () => {
  const both = [first.organizationId, second.organizationId];
  const waiting = await sendText(body, both, "Học tập nghị quyết");
  const settled = await sendText(body, [first.organizationId], "Rà soát hồ sơ");
  await door.as(first.secretary.accountId).directive.decline({
    organizationId: first.organizationId,
    directiveId: settled,
    reason: "Không thuộc chi bộ",
  });
  const { proposalId } = await door.as(member.accountId).proposal.raise({
    organizationId: first.organizationId,
    addressedToId: first.organizationId,
    personId: member.personId,
    body: "Sửa phòng họp",
  });

  const foreseen = await office().preview({
    organizationId: body.organizationId,
    change: mergeBoth(),
    takesEffectOn: day(),
  });
  expect(foreseen.subjects.map(({ openTexts, openProposals }) => [openTexts, openProposals]).toSorted()).toEqual([
    [1, 0],
    [1, 1],
  ]);
  const one = await merge();
  expect(await stepsOf(one.heir)).toEqual([[waiting, "SENT"]]);
  expect(await stepsOf(first.organizationId)).toEqual([
    [waiting, "NOT_FOR_US"],
    [settled, "NOT_FOR_US"],
  ]);
  await undo(one.reorganizationId);
  expect(await stepsOf(one.heir)).toEqual([]);
  expect(await stepsOf(first.organizationId)).toEqual([
    [waiting, "SENT"],
    [settled, "NOT_FOR_US"],
  ]);

  const again = await merge();
  const leader = await leaderOf(again.heir);
  const there = { organizationId: again.heir };
  await leader.directive.receive({ ...there, directiveId: waiting });
  expect(await stepsOf(again.heir)).toEqual([[waiting, "RECEIVED"]]);
  await door.owner.query("DELETE FROM appointment WHERE organization_id = $1", [again.heir]);
  await expect(undo(again.reorganizationId)).rejects.toMatchObject({ code: "BUILT_UPON", data: { what: "TEXTS" } });

  const successor = await leaderOf(again.heir);
  const { rows } = await successor.proposal.list({ ...there, view: "WAITING" });
  expect(rows).toMatchObject([{ proposalId, body: "Sửa phòng họp" }]);
  const shown = await successor.proposal.get({ ...there, proposalId });
  expect(shown.steps.map(({ kind, to }) => [kind, to?.organizationId ?? null])).toEqual([
    ["RAISED", first.organizationId],
    ["HANDED_ON", expect.any(String)],
    ["HANDED_ON", first.organizationId],
    ["HANDED_ON", again.heir],
  ]);
  await successor.proposal.answer({ ...there, proposalId, answer: "Đã sửa", revision: shown.revision });
  const own = await door.as(member.accountId).proposal.mine({});
  expect(own.rows).toMatchObject([{ proposalId, answer: "Đã sửa" }]);
});

test("nobody hands anything on to what is no successor", async () => {
  await expect(
    door.owner.query("SELECT nennep_hand_on($1, $2, now())", [first.organizationId, upper.organizationId]),
  ).rejects.toThrow("not a successor");
});

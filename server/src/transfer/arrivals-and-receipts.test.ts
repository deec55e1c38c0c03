import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
  buildStanding,
} from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let home: BuiltCell;
let there: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T08:00:00Z");
  body = await buildBody(door.owner);
  home = await buildCell(door.owner, { parent: body });
  there = await buildCell(door.owner, { parent: await buildBody(door.owner) });
});
afterAll(() => door.close());

const by = (person: { accountId: string }) => door.as(person.accountId);
const arriving = {
  kind: "FOR_GOOD",
  fromName: "Chi bộ Khu phố 5, phường Tân Mai",
  letterNumber: "12-GT/CB",
  letterOn: "2026-11-02",
  receivedOn: "2026-11-10",
  fullName: "Tạ Văn Đến",
  birthDate: "1980-05-19",
  status: "OFFICIAL",
  admittedOn: "2005-02-03",
  officialOn: "2006-02-03",
} as const;
type Arriving = Parameters<Client["transfer"]["enterArrival"]>[0];
const arrive = (given: Partial<Arriving> = {}) =>
  by(home.secretary).transfer.enterArrival({ ...arriving, organizationId: home.organizationId, ...given });

async function roll(person: { personId: string }) {
  const { rows } = await door.owner.query<object>(
    "SELECT organization_id, stay, valid_from, valid_to, end_reason FROM membership WHERE person_id = $1 AND valid_to IS DISTINCT FROM valid_from ORDER BY valid_from, stay",
    [person.personId],
  );
  const { rows: standings } = await door.owner.query<object>(
    "SELECT kind, valid_from, valid_to FROM member_standing WHERE person_id = $1 ORDER BY valid_from",
    [person.personId],
  );
  return { memberships: rows, standings };
}

async function sent(given: object = { toOrganizationId: there.organizationId }) {
  const person = await buildPerson(door.owner);
  await buildMembership(door.owner, person, home);
  const letter = { kind: "FOR_GOOD", reason: "Chuyển công tác", sentOn: "2026-11-02" } as const;
  const wanted = { ...letter, organizationId: home.organizationId, personId: person.personId, ...given };
  const { transferId } = await by(home.secretary).transfer.send(wanted);
  return { person, key: { organizationId: there.organizationId, transferId } };
}

test("a member comes from outside by a letter: on the roll, in the list of who came, with a note for the cell that sent", async () => {
  const came = await arrive();
  const { rows } = await by(home.secretary).transfer.list({
    organizationId: home.organizationId,
    direction: "IN",
    state: "RECEIVED",
  });
  expect(rows).toMatchObject([{ fullName: "Tạ Văn Đến", fromOutside: true, receivedOn: "2026-11-10" }]);
  const out = { organizationId: home.organizationId, direction: "OUT", state: "RECEIVED" } as const;
  expect((await by(home.secretary).transfer.list(out)).rows).toEqual([]);
  expect((await roll(came)).memberships).toMatchObject([{ stay: "HOME", valid_from: "2026-11-10", valid_to: null }]);
  const key = { organizationId: home.organizationId, transferId: came.transferId };
  const { content } = await by(home.secretary).transfer.letter(key);
  expect(JSON.stringify(content)).toContain("theo giấy giới thiệu số 12-GT/CB ngày 02/11/2026");
  const growth = await by(body.office).growth.get({
    organizationId: body.organizationId,
    from: "2026-11-01",
    to: "2026-11-20",
  });
  expect(JSON.stringify(growth)).toContain("TRANSFERRED_IN");
  await expect(arrive()).rejects.toMatchObject({ code: "NAMESAKE_HERE" });
});

test("who comes for a time has a last day and no vote; days that do not follow one another are refused", async () => {
  const came = await arrive({ kind: "TEMPORARY", lastDay: "2027-01-31", fullName: "Tạ Thị Ghé" });
  expect((await roll(came)).memberships).toMatchObject([{ stay: "TEMPORARY", valid_to: "2027-02-01" }]);
  for (const [given, code] of [
    [{ kind: "TEMPORARY" }, "DAYS_OUT_OF_ORDER"],
    [{ lastDay: "2027-01-31" }, "DAYS_OUT_OF_ORDER"],
    [{ receivedOn: "2026-11-01" }, "DAYS_OUT_OF_ORDER"],
    [{ receivedOn: "2026-11-21" }, "DAY_IN_FUTURE"],
    [{ admittedOn: "2007-01-01" }, "DAYS_OUT_OF_ORDER"],
    [{ letterNumber: "TUYỆT MẬT" }, "SECRECY_MARK"],
  ] as const)
    await expect(arrive({ ...given, fullName: "Không Được Ghi" })).rejects.toMatchObject({ code });
  const { rows } = await door.owner.query("SELECT 1 FROM person WHERE full_name = 'Không Được Ghi'");
  expect(rows).toEqual([]);
  const key = { organizationId: home.organizationId, transferId: came.transferId };
  const longer = { ...key, lastDay: "2027-03-31", reason: "Công văn 5-CV/TCT", revision: 1 };
  await expect(by(home.secretary).transfer.prolong({ ...longer, lastDay: "2027-01-31" })).rejects.toMatchObject({
    code: "DAYS_OUT_OF_ORDER",
  });
  await by(home.secretary).transfer.prolong(longer);
  expect((await roll(came)).memberships).toMatchObject([{ valid_to: "2027-04-01" }]);
});

test("a stay goes on at both ends at once", async () => {
  const { person, key } = await sent({
    toOrganizationId: there.organizationId,
    kind: "TEMPORARY",
    lastDay: "2027-02-28",
  });
  await by(there.secretary).transfer.receive({ ...key, receivedOn: "2026-11-10", revision: 1 });
  const { revision } = await by(there.secretary).transfer.get(key);
  const longer = { ...key, lastDay: "2027-05-31", reason: "Học tiếp một học kỳ", revision };
  await expect(by(there.secretary).transfer.prolong({ ...longer, revision: 9 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  await by(there.secretary).transfer.prolong(longer);
  expect(await roll(person)).toMatchObject({
    memberships: [
      { stay: "HOME", valid_to: null },
      { stay: "TEMPORARY", valid_to: "2027-06-01" },
    ],
    standings: [{ kind: "TEMPORARILY_ELSEWHERE", valid_to: "2027-05-31" }],
  });
  expect(await by(home.secretary).transfer.get({ ...key, organizationId: home.organizationId })).toMatchObject({
    lastDay: "2027-05-31",
    answer: "Học tiếp một học kỳ",
  });
});

test("a receipt that was a mistake is undone: the roll says what it said, tasks come back, and the letter waits again", async () => {
  const { person, key } = await sent({ toOrganizationId: there.organizationId, tasksGo: true });
  await buildStanding(door.owner, person, home, "EXEMPT", "2026-01-01");
  await door.owner.query(
    "INSERT INTO task (organization_id, id, held_under, what, owner_id, due_on) VALUES ($1, $2, $3, 'Sổ sách', $4, '2026-12-31')",
    [home.organizationId, newId(), home.path, person.personId],
  );
  const before = await roll(person);
  await by(there.secretary).transfer.receive({ ...key, receivedOn: "2026-11-10", revision: 1 });
  const { revision, abilities } = await by(there.secretary).transfer.get(key);
  expect(abilities).toEqual(["transfer.undoReceipt"]);
  await by(there.secretary).transfer.undoReceipt({ ...key, reason: "Nhầm chi bộ cùng tên", revision });
  expect(await roll(person)).toEqual(before);
  const { rows: tasks } = await door.owner.query<{ organization_id: string }>(
    "SELECT organization_id FROM task WHERE owner_id = $1 AND closed_at IS NULL",
    [person.personId],
  );
  expect(tasks).toEqual([{ organization_id: home.organizationId }]);
  const again = await by(there.secretary).transfer.get(key);
  expect(again).toMatchObject({ state: "SENT", answer: "Nhầm chi bộ cùng tên" });
  await by(there.secretary).transfer.receive({ ...key, receivedOn: "2026-11-12", revision: again.revision });
  expect((await roll(person)).memberships).toMatchObject([
    { organization_id: home.organizationId, valid_to: "2026-11-12" },
    { organization_id: there.organizationId, valid_from: "2026-11-12" },
  ]);
});

test("whoever took part there is not taken back, nobody else undoes a receipt", async () => {
  const { person, key } = await sent();
  await by(there.secretary).transfer.receive({ ...key, receivedOn: "2026-11-10", revision: 1 });
  const { revision } = await by(there.secretary).transfer.get(key);
  const undo = { ...key, reason: "Nhầm", revision };
  const stranger = await buildCell(door.owner, { parent: body });
  await expect(
    by(stranger.secretary).transfer.undoReceipt({ ...undo, organizationId: stranger.organizationId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await joinMeeting(person);
  await expect(by(there.secretary).transfer.undoReceipt(undo)).rejects.toMatchObject({ code: "TOOK_PART_THERE" });
});

async function joinMeeting({ personId }: BuiltPerson): Promise<void> {
  const meetingId = newId();
  await door.owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, rules_version) VALUES ($1, $2, $3, 'REGULAR', 'OPEN', '2026-11-01', now(), '')`,
    [there.organizationId, meetingId, there.path],
  );
  await door.owner.query(
    "INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status) VALUES ($1, $2, $3, $1, 'OFFICIAL')",
    [there.organizationId, meetingId, personId],
  );
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { queryBuilderOn } from "../database/connect.ts";
import { doDaily } from "../jobs/keep-daily.ts";
import { newId } from "../new-id.ts";
import { recomputeMonth, recomputeSpan } from "../picture/recompute-months.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltOrganization,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildOrganization,
  buildPerson,
  buildStanding,
} from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { workJobs } from "../testing/work-jobs.ts";

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
let first: BuiltCell;
let second: BuiltCell;
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const dayFrom = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function buildTree(): Promise<void> {
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  first = await buildCell(door.owner, { parent: body });
  second = await buildCell(door.owner, { parent: body, official: 4 });
}

type Plan = Parameters<Client["reorganization"]["plan"]>[0];
type Change = Plan["change"];
const decision = { number: "15-QĐ/ĐU", decidedOn: "2026-11-02", issuer: "Đảng ủy Ngân hàng" };
const office = (of: BuiltBody = body) => door.as(of.office.accountId).reorganization;
const plan = (change: Change, takesEffectOn = today(), of: BuiltBody = body) =>
  office(of).plan({ organizationId: of.organizationId, change, takesEffectOn, decision });
const preview = (change: Change, takesEffectOn = today(), of: BuiltBody = body) =>
  office(of).preview({ organizationId: of.organizationId, change, takesEffectOn });
const list = async (of = body.organizationId) => (await office().list({ organizationId: of })).rows;
const undo = (reorganizationId: string, of: BuiltBody = body) =>
  office(of).undo({ organizationId: of.organizationId, reorganizationId, reason: "Ghi nhầm tổ chức" });

const newCell = (name = "Chi bộ Hội sở"): Extract<Change, { kind: "FOUND" }>["organization"] => ({
  name,
  kind: "CELL",
  cellType: "ADMIN_SERVICE",
  parentId: body.organizationId,
});
const mergeBoth = (): Change => ({
  kind: "MERGE",
  subjectIds: [first.organizationId, second.organizationId],
  into: { is: "NEW", organization: newCell() },
});

async function buildTask(cell: BuiltCell, what = "Kèm cặp đảng viên mới"): Promise<string> {
  const id = newId();
  await door.owner.query(
    `INSERT INTO task (organization_id, id, held_under, what, owner_id, due_on, created_at) VALUES ($1, $2, $3, $4, $5, '2027-01-31', now() - interval '40 days')`,
    [cell.organizationId, id, cell.path, what, cell.secretary.personId],
  );
  return id;
}

async function rows<Row>(text: string, values: unknown[]): Promise<Row[]> {
  return (await door.owner.query(text, values)).rows as Row[];
}
const memberships = (organizationId: string) =>
  rows<{ person_id: string; valid_from: string; valid_to: string | null; end_reason: string | null }>(
    "SELECT person_id, valid_from, valid_to, end_reason FROM membership WHERE organization_id = $1 ORDER BY person_id",
    [organizationId],
  );
const placements = (organizationId: string) =>
  rows<{ parent_id: string; valid_from: string; valid_to: string | null }>(
    "SELECT parent_id, valid_from, valid_to FROM organization_placement WHERE organization_id = $1 ORDER BY valid_from",
    [organizationId],
  );
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "DONE",
    (error: { code: string }) => error.code,
  );

describe("two cells merge into a new one", () => {
  beforeAll(buildTree);

  test("the preview says what goes where, and changes nothing", async () => {
    await buildTask(first);
    const shown = await preview(mergeBoth());
    expect(shown).toMatchObject({
      successors: [{ organizationId: null, name: "Chi bộ Hội sở" }],
      parent: { organizationId: body.organizationId },
      stops: [],
    });
    expect(
      shown.subjects.map(({ members, appointments, openTasks, ends }) => ({ members, appointments, openTasks, ends })),
    ).toEqual(
      expect.arrayContaining([
        { members: 5, appointments: 2, openTasks: 1, ends: true },
        { members: 4, appointments: 2, openTasks: 0, ends: true },
      ]),
    );
    expect(await list()).toEqual([]);
  });

  test("members belong to the new one from that very day, offices end, tasks and topics go on with a link", async () => {
    const [member] = second.members.slice(2);
    if (!member) throw new Error("The cell has members.");
    await buildStanding(door.owner, member, second, "EXEMPT");
    const topicId = newId();
    await door.owner.query(
      `INSERT INTO topic (organization_id, id, year, quarter, title, state, registered_at, created_at) VALUES ($1, $2, 2027, 1, 'Nêu gương', 'REGISTERED', now(), now())`,
      [second.organizationId, topicId],
    );
    const { state, reorganizationId } = await plan(mergeBoth());
    expect(state).toBe("DONE");
    const [done] = await list();
    expect(done).toMatchObject({ reorganizationId, kind: "MERGE", state: "DONE", decision: { number: "15-QĐ/ĐU" } });
    const merged = done?.subjects.find(({ role }) => role === "FOUNDED");
    if (!merged) throw new Error("The new cell is named.");
    const roll = await memberships(merged.organizationId);
    expect(roll).toHaveLength(9);
    expect(roll.every((row) => row.valid_from === today() && row.valid_to === null)).toBe(true);
    const former = await memberships(first.organizationId);
    expect(former.every((row) => row.valid_to === today() && row.end_reason === "REORGANIZED")).toBe(true);
    expect(
      await rows("SELECT person_id, kind, valid_from FROM member_standing WHERE organization_id = $1", [
        merged.organizationId,
      ]),
    ).toEqual([{ person_id: member.personId, kind: "EXEMPT", valid_from: today() }]);
    expect(
      await rows("SELECT DISTINCT valid_to FROM appointment WHERE organization_id = ANY ($1)", [
        [first.organizationId, second.organizationId],
      ]),
    ).toEqual([{ valid_to: today() }]);
    expect(
      await rows("SELECT what, began_with_id FROM task WHERE organization_id = $1 AND closed_at IS NULL", [
        merged.organizationId,
      ]),
    ).toEqual([{ what: "Kèm cặp đảng viên mới", began_with_id: first.organizationId }]);
    expect(
      await rows("SELECT title, state, began_id FROM topic WHERE organization_id = $1 AND dropped_at IS NULL", [
        merged.organizationId,
      ]),
    ).toEqual([{ title: "Nêu gương", state: "REGISTERED", began_id: topicId }]);
    expect(
      await rows("SELECT predecessor_id FROM organization_succession WHERE organization_id = $1 ORDER BY 1", [
        merged.organizationId,
      ]),
    ).toEqual([first.organizationId, second.organizationId].toSorted().map((predecessor_id) => ({ predecessor_id })));
    expect((await placements(first.organizationId)).at(-1)?.valid_to).toBe(today());
    const asked = await rows<{ key: string }>("SELECT key FROM job WHERE name = 'picture.recompute' AND key LIKE $1", [
      `${merged.organizationId}%`,
    ]);
    expect(asked.length).toBeGreaterThan(0);
    const heir = await buildPerson(door.owner);
    await buildAppointment(door.owner, heir, { organizationId: merged.organizationId, path: "" }, "DEPUTY_SECRETARY");
    const old = { organizationId: first.organizationId };
    expect(await codeOf(door.as(heir.accountId).meeting.list(old))).toBe("DONE");
    expect(await codeOf(door.as(heir.accountId).organization.get(old))).toBe("DONE");
    const write = {
      ...old,
      kind: "REGULAR",
      month: "2026-12-01",
      scheduledAt: "2026-12-03T07:00:00Z",
      place: "",
    } as const;
    expect(await codeOf(door.as(heir.accountId).meeting.create(write))).toBe("FORBIDDEN");
    expect(await codeOf(door.as(second.members[3]?.accountId ?? null).meeting.list(old))).toBe("NOT_FOUND");
    const listed = await door.as(heir.accountId).task.listOpen({ organizationId: merged.organizationId });
    expect(listed.rows).toMatchObject([
      { what: "Kèm cặp đảng viên mới", beganWith: expect.stringContaining("Tổ chức") },
    ]);
    await door.owner.query("DELETE FROM appointment WHERE person_id = $1", [heir.personId]);
    const children = async (on?: string) =>
      (
        await door.as(body.office.accountId).organization.list({ parentId: body.organizationId, ...(on && { on }) })
      ).rows.map(({ organizationId }) => organizationId);
    expect(await children()).toEqual([merged.organizationId]);
    expect((await children(dayFrom(-1))).toSorted()).toEqual([first.organizationId, second.organizationId].toSorted());
    expect(await codeOf(plan({ kind: "RENAME", subjectId: first.organizationId, name: "Chi bộ cũ" }))).toBe(
      "ORGANIZATION_DISSOLVED",
    );
  });

  test("a mistake is taken back, and both deeds stay on record", async () => {
    const [done] = await list();
    if (!done) throw new Error("A change was made.");
    await undo(done.reorganizationId);
    expect((await list())[0]).toMatchObject({ state: "UNDONE", reason: "Ghi nhầm tổ chức" });
    expect(
      (await memberships(first.organizationId)).every((row) => row.valid_to === null && row.end_reason === null),
    ).toBe(true);
    expect((await placements(second.organizationId)).at(-1)?.valid_to).toBeNull();
    expect(
      await rows("SELECT valid_to FROM appointment WHERE organization_id = $1 AND valid_to IS NOT NULL", [
        first.organizationId,
      ]),
    ).toEqual([]);
    expect(
      await rows("SELECT what FROM task WHERE organization_id = $1 AND closed_at IS NULL", [first.organizationId]),
    ).toHaveLength(1);
    expect(await codeOf(undo(done.reorganizationId))).toBe("REORGANIZATION_STATE");
    // The way is free again.
    expect((await plan(mergeBoth())).state).toBe("DONE");
  });

  test("what was built on it since keeps it from being taken back", async () => {
    const [done] = await list();
    const merged = done?.subjects.find(({ role }) => role === "FOUNDED");
    if (!done || !merged) throw new Error("A change was made.");
    await buildMembership(door.owner, await buildPerson(door.owner), {
      organizationId: merged.organizationId,
      path: "",
    });
    await expect(undo(done.reorganizationId)).rejects.toMatchObject({
      code: "BUILT_UPON",
      data: { what: "MEMBERS", name: "Chi bộ Hội sở" },
    });
  });
});

describe("a body moves with everything under it", () => {
  let other: BuiltBody;
  beforeAll(async () => {
    await buildTree();
    other = await buildBody(door.owner, { parent: await buildBody(door.owner, { parent: upper, kind: "UPPER" }) });
  });

  test("it stands under the other from the day on, its cells with it, and may come back by an undoing", async () => {
    const target = other.path.split("/").length;
    const { rows: above } = await door.owner.query<{ id: string; path: string }>(
      "SELECT p.id, p.path FROM organization o JOIN organization p ON p.id = o.parent_id WHERE o.id = $1",
      [other.organizationId],
    );
    const [parent] = above;
    if (!parent) throw new Error("The other body stands somewhere.");
    const { reorganizationId } = await plan(
      { kind: "MOVE", subjectId: body.organizationId, parentId: parent.id },
      today(),
      upper,
    );
    const [cell] = await rows<{ path: string }>("SELECT path FROM organization WHERE id = $1", [first.organizationId]);
    expect(cell?.path.startsWith(parent.path)).toBe(true);
    expect(cell?.path.split("/")).toHaveLength(target + 1);
    expect((await placements(body.organizationId)).map(({ parent_id, valid_to }) => ({ parent_id, valid_to }))).toEqual(
      [
        { parent_id: upper.organizationId, valid_to: today() },
        { parent_id: parent.id, valid_to: null },
      ],
    );
    await undo(reorganizationId, upper);
    expect(await placements(body.organizationId)).toMatchObject([{ parent_id: upper.organizationId, valid_to: null }]);
    expect(await rows("SELECT path FROM organization WHERE id = $1", [first.organizationId])).toEqual([
      { path: first.path },
    ]);
  });
});

describe("what cannot be is refused", () => {
  let child: BuiltBody;
  beforeAll(async () => {
    await buildTree();
    child = await buildBody(door.owner, { parent: body, kind: "SUB_COMMITTEE" });
  });
  const refused = (change: Change, day?: string, of: BuiltBody = upper) => codeOf(plan(change, day, of));

  test("a body into itself, or under something that stands under it", async () => {
    const self = { is: "THERE", organizationId: body.organizationId } as const;
    expect(await refused({ kind: "MERGE", subjectIds: [body.organizationId], into: self })).toBe("INTO_ITSELF");
    const below = { is: "THERE", organizationId: child.organizationId } as const;
    expect(await refused({ kind: "MERGE", subjectIds: [body.organizationId], into: below })).toBe("INTO_ITSELF");
    expect(await refused({ kind: "MOVE", subjectId: body.organizationId, parentId: child.organizationId })).toBe(
      "INTO_ITSELF",
    );
    expect(await refused({ kind: "MOVE", subjectId: body.organizationId, parentId: body.organizationId })).toBe(
      "INTO_ITSELF",
    );
  });

  test("under what stood under it on a day since then", async () => {
    const one = await buildBody(door.owner, { parent: upper, kind: "UPPER" });
    const two = await buildBody(door.owner, { parent: one, kind: "UPPER" });
    await door.owner.query(
      "UPDATE organization SET parent_id = $2, path = $3 || lpad(to_hex(serial), 6, '0') || '/' WHERE id = $1",
      [two.organizationId, upper.organizationId, upper.path],
    );
    await door.owner.query("UPDATE organization_placement SET valid_to = '2026-06-01' WHERE organization_id = $1", [
      two.organizationId,
    ]);
    await door.owner.query(
      "INSERT INTO organization_placement (organization_id, valid_from, parent_id, path) SELECT id, '2026-06-01', parent_id, path FROM organization WHERE id = $1",
      [two.organizationId],
    );
    const move = { kind: "MOVE", subjectId: one.organizationId, parentId: two.organizationId } as const;
    const { stops } = await preview(move, "2026-03-01", upper);
    expect(stops.map(({ code }) => code)).toContain("UNDER_ITSELF_THEN");
    expect((await preview(move, "2026-07-01", upper)).stops.map(({ code }) => code)).not.toContain("UNDER_ITSELF_THEN");
  });

  test("before it stood, in a closed period, or twice", async () => {
    const rename = { kind: "RENAME", subjectId: first.organizationId, name: "Chi bộ Một" } as const;
    expect(await refused(rename, "2019-12-31")).toBe("BEFORE_IT_STOOD");
    await door.owner.query(
      "INSERT INTO period_closing (organization_id, kind, begins_on, version, closing_id, closed_at) VALUES ($1, 'QUARTER', '2026-07-01', 1, $2, now())",
      [upper.organizationId, newId()],
    );
    const dissolve = { kind: "DISSOLVE", subjectId: first.organizationId, membersToId: second.organizationId } as const;
    await expect(plan(dissolve, "2026-09-30", body)).rejects.toMatchObject({
      code: "PERIOD_CLOSED_SINCE",
      data: { kind: "QUARTER", beginsOn: "2026-07-01" },
    });
    expect((await plan(rename, dayFrom(10))).state).toBe("PLANNED");
    expect(await refused({ ...rename, name: "Chi bộ Hai" }, dayFrom(20))).toBe("CHANGE_PENDING");
  });

  test("with members, organizations or a meeting left over", async () => {
    expect(await refused({ kind: "DISSOLVE", subjectId: second.organizationId })).toBe("MEMBERS_LEFT");
    expect(await refused({ kind: "DISSOLVE", subjectId: body.organizationId })).toBe("CHILDREN_LEFT");
    expect(await refused({ kind: "MOVE", subjectId: second.organizationId, parentId: upper.organizationId })).toBe(
      "KIND_MAY_NOT_STAND_THERE",
    );
    expect(
      await refused({
        kind: "MERGE",
        subjectIds: [second.organizationId],
        into: { is: "THERE", organizationId: child.organizationId },
      }),
    ).toBe("KIND_OF_ANOTHER_SORT");
    expect(await refused({ kind: "FOUND", organization: { ...newCell(), cellType: null } })).toBe("CELL_TYPE_REQUIRED");
    const meetingId = newId();
    await door.owner.query(
      `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, opened_at, rules_version)
       VALUES ($1, $2, $3, 'REGULAR', 'OPEN', date_trunc('month', now())::date, now(), now(), '1')`,
      [second.organizationId, meetingId, second.path],
    );
    const into = { kind: "DISSOLVE", subjectId: second.organizationId, membersToId: first.organizationId } as const;
    await expect(plan(into)).rejects.toMatchObject({ code: "CHANGE_PENDING" });
    const third = await buildCell(door.owner, { parent: body });
    await expect(plan({ ...into, membersToId: third.organizationId })).rejects.toMatchObject({
      code: "MEETING_RUNNING",
    });
    await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [meetingId]);
    await expect(plan({ ...into, membersToId: third.organizationId })).rejects.toMatchObject({ code: "RECORDS_SINCE" });
    expect(await list(third.organizationId)).toEqual([]);
  });

  test("of what stands elsewhere, of the own body, by a stranger, by a member", async () => {
    const strange = await buildCell(door.owner, { parent: await buildBody(door.owner) });
    const rename = { kind: "RENAME", subjectId: strange.organizationId, name: "X" } as const;
    expect(await refused(rename)).toBe("NOT_FOUND");
    expect(await refused({ ...rename, subjectId: upper.organizationId })).toBe("NOT_FOUND");
    const input = { organizationId: body.organizationId, change: rename, takesEffectOn: today(), decision };
    expect(await codeOf(door.as(strange.secretary.accountId).reorganization.plan(input))).toBe("NOT_FOUND");
    expect(
      await codeOf(
        door.as(first.secretary.accountId).reorganization.plan({ ...input, organizationId: first.organizationId }),
      ),
    ).toBe("NOT_FOUND");
    const [member] = first.members.slice(2);
    expect(
      await codeOf(
        door.as(member?.accountId ?? null).reorganization.plan({ ...input, organizationId: first.organizationId }),
      ),
    ).toBe("FORBIDDEN");
  });
});

describe("an organization is divided, founded, of another kind, dissolved", () => {
  beforeAll(buildTree);

  test("a cell is divided: those named go with their tasks, the others stay; offices of who goes end", async () => {
    await buildTask(first);
    const going = [first.secretary, first.members[2]].flatMap((person) => (person ? [person.personId] : []));
    const part = { organization: newCell("Chi bộ Khách hàng"), personIds: going };
    await expect(
      plan({ kind: "SPLIT", subjectId: first.organizationId, parts: [part, part], dissolves: false }),
    ).rejects.toMatchObject({ code: "NOT_ITS_OWN" });
    await expect(
      plan({ kind: "SPLIT", subjectId: first.organizationId, parts: [part], dissolves: true }),
    ).rejects.toMatchObject({ code: "MEMBERS_LEFT", data: { count: 3 } });
    await plan({ kind: "SPLIT", subjectId: first.organizationId, parts: [part], dissolves: false });
    const [done] = await list();
    const founded = done?.subjects.find(({ role }) => role === "FOUNDED")?.organizationId ?? "";
    expect((await memberships(founded)).map(({ person_id }) => person_id)).toEqual(going.toSorted());
    expect((await memberships(first.organizationId)).filter(({ valid_to }) => valid_to === null)).toHaveLength(3);
    expect(
      await rows("SELECT position, valid_to FROM appointment WHERE organization_id = $1 ORDER BY position", [
        first.organizationId,
      ]),
    ).toEqual([
      { position: "DEPUTY_SECRETARY", valid_to: null },
      { position: "SECRETARY", valid_to: today() },
    ]);
    expect(
      await rows("SELECT what FROM task WHERE organization_id = $1 AND closed_at IS NULL", [founded]),
    ).toHaveLength(1);
    await undo(done?.reorganizationId ?? "");
    expect((await memberships(first.organizationId)).every(({ valid_to }) => valid_to === null)).toBe(true);
    expect((await list(first.organizationId)).map(({ state }) => state)).toEqual(["UNDONE"]);
  });

  test("a cell is founded by a decision, becomes a base cell no more than the rules allow, and is dissolved empty", async () => {
    await plan({ kind: "FOUND", organization: newCell("Chi bộ Giao dịch") });
    const founded = (await list())[0]?.subjects.find(({ role }) => role === "FOUNDED")?.organizationId ?? "";
    expect(await placements(founded)).toMatchObject([{ parent_id: body.organizationId, valid_from: today() }]);
    const kind = { kind: "CHANGE_KIND", subjectId: founded, cellType: "ADMIN_SERVICE" } as const;
    expect(await codeOf(plan({ ...kind, organizationKind: "BASE_CELL" }))).toBe("KIND_MAY_NOT_STAND_THERE");
    expect(await codeOf(plan({ ...kind, organizationKind: "BASE_COMMITTEE" }))).toBe("KIND_OF_ANOTHER_SORT");
    expect(await codeOf(plan({ ...kind, organizationKind: "CELL" }))).toBe("SO_ALREADY");
    const dissolve = { kind: "DISSOLVE", subjectId: founded } as const;
    expect(await codeOf(plan(dissolve))).toBe("BEFORE_IT_STOOD");
    expect((await plan(dissolve, dayFrom(3))).state).toBe("PLANNED");
  });
});

test("figures upward are those that working everything out anew gives, after a merger, a move and an undoing", async () => {
  await buildTree();
  const other = await buildBody(door.owner, { parent: upper });
  const third = await buildCell(door.owner, { parent: body });
  const read = () =>
    rows(
      "SELECT to_jsonb(r) AS roll FROM month_rollup r JOIN organization o ON o.id = r.organization_id WHERE starts_with(o.path, $1) ORDER BY r.organization_id, r.month",
      [upper.path],
    );
  const asWorker = async (run: (tx: ReturnType<typeof queryBuilderOn>) => Promise<void>) => {
    const client = await door.worker.connect();
    try {
      await client.query("BEGIN");
      await run(queryBuilderOn(client));
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  };
  const now = today();
  const month = `${now.slice(0, 7)}-01`;
  const span = { from: month, to: month, under: upper.path };
  await asWorker((tx) => recomputeSpan(tx, span, now));
  const merger = await plan(mergeBoth());
  const { reorganizationId } = await plan(
    { kind: "MOVE", subjectId: third.organizationId, parentId: other.organizationId },
    now,
    upper,
  );
  const check = async () => {
    const asked = await rows<{ payload: { organizationId: string; month: string } }>(
      "DELETE FROM job j USING organization o WHERE j.name = 'picture.recompute' AND o.id = (j.payload ->> 'organizationId')::uuid AND starts_with(o.path, $1) AND j.payload ->> 'month' = $2 RETURNING j.payload",
      [upper.path, month],
    );
    for (const { payload } of asked) await asWorker((tx) => recomputeMonth(tx, { ...payload, today: now }));
    const upward = await read();
    await asWorker((tx) => recomputeSpan(tx, span, now));
    expect(upward).toEqual(await read());
    expect(upward.length).toBeGreaterThan(4);
  };
  await check();
  await undo(reorganizationId, upper);
  await check();
  await undo(merger.reorganizationId);
  await check();
});

describe("the blocs of 2025", () => {
  test("a body with 95 organizations is parted into three, and history stays", async () => {
    const province = await buildBody(door.owner, { kind: "PROVINCE" });
    const bloc = await buildBody(door.owner, { parent: province, kind: "UPPER" });
    const bodies: BuiltOrganization[] = [];
    for (let n = 0; n < 95; n++) bodies.push(await buildOrganization(door.owner, "BASE_COMMITTEE", { parent: bloc }));
    const names = ["Đảng bộ các cơ quan Đảng", "Đảng bộ UBND tỉnh", "Đảng bộ các doanh nghiệp"];
    const parts = names.map((name, index) => ({
      organization: { name, kind: "UPPER" as const, parentId: province.organizationId },
      childIds: bodies.filter((_, n) => n % 3 === index).map(({ organizationId }) => organizationId),
    }));
    const change: Change = { kind: "SPLIT", subjectId: bloc.organizationId, dissolves: true, parts };
    await plan(change, "2025-07-01", province);
    const by = door.as(province.office.accountId).organization;
    const under = async (on?: string) =>
      (await by.list({ parentId: province.organizationId, ...(on && { on }) })).rows.map(({ name, childCount }) => ({
        name,
        childCount,
      }));
    expect(await under()).toEqual([
      { name: names[0], childCount: 32 },
      { name: names[2], childCount: 31 },
      { name: names[1], childCount: 32 },
    ]);
    expect(await under("2025-06-30")).toMatchObject([{ childCount: 95 }]);
    expect(await under("2025-07-01")).toHaveLength(3);
  });
});

describe("a change is prepared ahead", () => {
  beforeAll(buildTree);

  test("it is carried out on its day, once, and can be given up before", async () => {
    const rename = { kind: "RENAME", subjectId: first.organizationId, name: "Chi bộ Một" } as const;
    const given = await plan(rename, dayFrom(5));
    await office().cancel({
      organizationId: body.organizationId,
      reorganizationId: given.reorganizationId,
      reason: "Đổi ý",
    });
    const key = { organizationId: body.organizationId, ...(await plan(rename, dayFrom(5))) };
    expect(await codeOf(office().carryOut(key))).toBe("NOT_DUE_YET");
    await door.owner.query("UPDATE reorganization SET takes_effect_on = $2 WHERE id = $1", [
      key.reorganizationId,
      today(),
    ]);
    await doDaily(door.worker, today());
    await workJobs(door, "reorganization.carryOut");
    const shown = await list();
    expect(shown.map(({ state }) => state).toSorted()).toEqual(["CANCELLED", "DONE"]);
    expect(shown.find(({ state }) => state === "DONE")).toMatchObject({ newName: "Chi bộ Một", stoppedBy: null });
    expect(await rows("SELECT name FROM organization WHERE id = $1", [first.organizationId])).toEqual([
      { name: "Chi bộ Một" },
    ]);
    expect(await codeOf(office().carryOut(key))).toBe("REORGANIZATION_STATE");
    expect(
      await rows("SELECT until_on FROM organization_former WHERE organization_id = $1", [first.organizationId]),
    ).toEqual([{ until_on: today() }]);
  });
});

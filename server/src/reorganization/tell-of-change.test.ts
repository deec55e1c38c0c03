import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let [first, second]: BuiltCell[] = [];
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  first = await buildCell(door.owner, { parent: body });
  second = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

type Change = Parameters<Client["reorganization"]["plan"]>[0]["change"];
const dayFrom = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const office = () => door.as(body.office.accountId).reorganization;
const plan = (change: Change, takesEffectOn: string, number: string) =>
  office().plan({
    organizationId: body.organizationId,
    change,
    takesEffectOn,
    decision: { number, decidedOn: dayFrom(-20), issuer: "Đảng ủy cấp trên" },
  });

async function toldOf(number: string) {
  const { rows } = await door.owner.query<{ kind: string; person_id: string; organization_id: string }>(
    "SELECT kind, person_id, organization_id FROM notification WHERE parameters->>'decision' = $1",
    [number],
  );
  return rows;
}

test("who leads it is told of a change ahead, and of its being given up with the reason", async () => {
  const planned = await plan(
    { kind: "RENAME", subjectId: first?.organizationId ?? "", name: "Chi bộ mới" },
    dayFrom(9),
    "71-QĐ",
  );
  const told = await toldOf("71-QĐ");
  expect(told.map(({ kind }) => kind)).toEqual(["REORGANIZATION_PLANNED", "REORGANIZATION_PLANNED"]);
  expect(told.map(({ person_id }) => person_id).toSorted()).toEqual(
    [first?.secretary.personId, first?.deputy.personId].toSorted(),
  );
  await office().cancel({
    organizationId: body.organizationId,
    reorganizationId: planned.reorganizationId,
    reason: "Chưa thống nhất tên",
  });
  expect((await toldOf("71-QĐ")).filter(({ kind }) => kind === "REORGANIZATION_ENDED")).toHaveLength(2);
  const own = await door.as(first?.secretary.accountId ?? "").notification.list({});
  expect(own.rows.map(({ kind }) => kind)).toContain("REORGANIZATION_ENDED");
});

test("on the day each member who belongs elsewhere is told once, under the successor", async () => {
  const merged = await plan(
    {
      kind: "MERGE",
      subjectIds: [first?.organizationId ?? "", second?.organizationId ?? ""],
      into: {
        is: "NEW",
        organization: { name: "Chi bộ Hội sở", kind: "CELL", cellType: "ADMIN_SERVICE", parentId: body.organizationId },
      },
    },
    dayFrom(0),
    "72-QĐ",
  );
  const told = await toldOf("72-QĐ");
  const members = [...(first?.members ?? []), ...(second?.members ?? [])].map(({ personId }) => personId);
  expect(told.map(({ person_id }) => person_id).toSorted()).toEqual(members.toSorted());
  const [heir] = new Set(told.map(({ organization_id }) => organization_id));
  expect(heir).not.toBe(first?.organizationId);
  expect(told.every(({ kind, organization_id }) => kind === "REORGANIZATION_DONE" && organization_id === heir)).toBe(
    true,
  );
  // They open it where they now belong.
  const page = await door.as(second?.members[4]?.accountId ?? "").reorganization.list({ organizationId: heir ?? "" });
  expect(page.rows.map(({ reorganizationId }) => reorganizationId)).toEqual([merged.reorganizationId]);
});

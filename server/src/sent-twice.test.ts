import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "./new-id.ts";
import type { OperationName } from "./operation-name.ts";
import { buildVictim, type Victim, type VictimIds } from "./testing/build-victim.ts";
import { countRows } from "./testing/count-rows.ts";
import { readOperations } from "./testing/read-operations.ts";
import { call, entitledTo, heldOperations, sampleInput, sceneFor } from "./testing/sample-inputs.ts";
import { openSandbox, type Sandbox } from "./testing/sandbox.ts";
import { scenes, setScene } from "./testing/scenes.ts";

let door: Sandbox;
let victim: Victim;
beforeAll(async () => {
  door = await openSandbox();
  victim = await buildVictim(door);
});
afterAll(() => door.close());

const changing = (await readOperations()).filter(
  ({ method, name }) => method !== "get" && heldOperations.includes(name),
);

/** Their answer is a secret that is not kept: sent again they answer anew, or refuse. */
const secret: readonly OperationName[] = [
  "account.createForOrganization",
  "account.issueRecoverySlip",
  "guestLink.replace",
  "guestLink.replaceOwn",
];

type Outcome = { answer: unknown } | { refused: string };
type Found = {
  first: Outcome;
  again: Outcome;
  otherInput: Outcome;
  withoutRight: Outcome;
  rowsAfterFirst: Record<string, number>;
  rowsAfterAgain: Record<string, number>;
};

/** Sends an operation twice under one key, then another input under it, then the first again after the sender lost every right. */
async function sendTwice(name: OperationName, ids: VictimIds): Promise<Found> {
  const sender = entitledTo(name, victim);
  const client = door.as(sender, { key: newId() });
  const send = (input: object): Promise<Outcome> =>
    call(client, name, input).then(
      (answer) => ({ answer }),
      (error: { code?: string }) => ({ refused: error.code ?? String(error) }),
    );
  const input = sampleInput(name, { ids, victim });
  const first = await send(input);
  const rowsAfterFirst = await countRows(door.owner);
  const again = await send(input);
  const rowsAfterAgain = await countRows(door.owner);
  const otherInput = await send(otherThan(name, input));
  await endEveryRight(sender);
  return { first, again, otherInput, withoutRight: await send(input), rowsAfterFirst, rowsAfterAgain };
}

/** Another request about the same meeting, as far as the operation takes anything else. */
function otherThan(name: OperationName, input: object): object {
  const changes = fieldsOf(name).flatMap(({ field, isText }) => {
    if (field === "organizationId" || field === "meetingId") return [];
    if (field === "correction") return [[field, { subject: "OTHER", body: "Khác" }]];
    if (field === "endedOn") return [[field, "2026-07-01"]];
    if (/Id$/.test(field)) return [[field, newId()]];
    return isText && texts.includes(field) ? [[field, "Khác"]] : [];
  });
  return { ...input, ...Object.fromEntries(changes) };
}

const texts = ["reason", "title", "what", "body", "fullName", "gist", "place"];

function fieldsOf(name: OperationName): { field: string; isText: boolean }[] {
  const operation = changing.find((one) => one.name === name);
  return [
    ...(operation?.inPath ?? []).map((field) => ({ field, isText: false })),
    ...Object.entries(operation?.body ?? {}).map(([field, schema]) => ({
      field,
      isText: schema.type === "string" && schema.enum === undefined,
    })),
  ];
}

const takesMore = (name: OperationName) => Object.keys(otherThan(name, {})).length > 0;

async function endEveryRight(accountId: string): Promise<void> {
  const ofThem = "person_id = (SELECT person_id FROM account WHERE id = $1)";
  await door.owner.query(`UPDATE appointment SET valid_to = valid_from WHERE ${ofThem}`, [accountId]);
  await door.owner.query(`UPDATE membership SET valid_to = valid_from, end_reason = 'LEAVING' WHERE ${ofThem}`, [
    accountId,
  ]);
  await door.owner.query(`UPDATE meeting SET chair_id = NULL, minute_taker_id = NULL WHERE organization_id = $1`, [
    victim.ids.organizationId,
  ]);
}

describe.each(scenes)("sent twice under one key, in a meeting that is %s", (scene) => {
  const names = changing.map(({ name }) => name).filter((name) => sceneFor(name) === scene && !secret.includes(name));
  const found = new Map<OperationName, Found>();
  beforeAll(() =>
    door.undone(async () => {
      const ids = await setScene(door, victim, scene);
      for (const name of names) found.set(name, await door.undone(() => sendTwice(name, ids)));
    }),
  );

  test.each(names)(
    "%s is done once and answered alike; another input is refused, and so is who lost the right meanwhile",
    (name) => {
      const { first, again, otherInput, withoutRight, rowsAfterFirst, rowsAfterAgain } =
        found.get(name) ?? ({} as Partial<Found>);
      expect(first).toHaveProperty("answer");
      expect(again).toEqual(first);
      expect(rowsAfterAgain).toEqual(rowsAfterFirst);
      if (takesMore(name)) expect(otherInput).toEqual({ refused: "IDEMPOTENCY_MISMATCH" });
      expect(withoutRight).toEqual({ refused: "NOT_FOUND" });
    },
  );
});

describe("what is never kept under a key", () => {
  test("the passwords of new accounts and of slips: a second sending does not bring them back", async () => {
    const client = door.as(victim.cell.secretary.accountId, { key: newId() });
    const { organizationId, personId = "" } = victim.ids;
    const slips = [];
    for (let time = 0; time < 2; time++)
      slips.push((await client.account.issueRecoverySlip({ organizationId, personId })).code);
    expect(slips[0]).not.toBe(slips[1]);
    expect((await client.account.createForOrganization({ organizationId })).slips).toHaveLength(1);
    await expect(client.account.createForOrganization({ organizationId })).rejects.toMatchObject({
      code: "NOBODY_LACKS_AN_ACCOUNT",
    });
    const { rows } = await door.owner.query(
      "SELECT answer::text FROM idempotency_key WHERE operation LIKE 'account.%'",
    );
    expect(rows).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OperationName } from "./operation-name.ts";
import { buildVictim, type Victim, type VictimIds } from "./testing/build-victim.ts";
import { countRows } from "./testing/count-rows.ts";
import { hostileBodies, hostileQueries, hostileSegments, hostileValues } from "./testing/hostile-values.ts";
import { type PublishedOperation, readOperations } from "./testing/read-operations.ts";
import { entitledTo, sampleInput, sceneFor } from "./testing/sample-inputs.ts";
import { openSandbox, type Sandbox } from "./testing/sandbox.ts";
import { scenes, setScene } from "./testing/scenes.ts";

let door: Sandbox;
let victim: Victim;
beforeAll(async () => {
  door = await openSandbox();
  victim = await buildVictim(door);
});
afterAll(() => door.close());

/** Their failures leave a trace, which is why they run without a transaction; sign-in.test.ts and accounts.test.ts are about them. */
const traced: readonly OperationName[] = ["account.signIn", "account.redeemRecoverySlip"];
const published = await readOperations();

type Attack = { what: string; url: string; headers?: Record<string, string>; payload?: string };
type Answer = { what: string; status: number; body: string };

/** Every hostile request about one operation: its fields, its body as a whole, its path, its query. */
function attacksOn(operation: PublishedOperation, ids: VictimIds): Attack[] {
  const sample: Record<string, unknown> = { ...sampleInput(operation.name, { ids, victim }) };
  const pathWith = (values: Record<string, unknown>) =>
    `/api${operation.path.replaceAll(/\{(\w+)\}/g, (_match, field: string) => String(values[field] ?? "x"))}`;
  const url = pathWith(sample);
  const fields = Object.keys(operation.body ?? {});
  const inBody = Object.fromEntries(fields.filter((field) => field in sample).map((field) => [field, sample[field]]));
  const json = { "content-type": "application/json" };
  const withField = (field: string, value: string) =>
    `{${[
      ...Object.entries(inBody)
        .filter(([name]) => name !== field)
        .map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`),
      `${JSON.stringify(field)}:${value}`,
    ].join(",")}}`;
  return [
    ...fields.flatMap((field, ordinal) => [
      { what: `without ${field}`, url, headers: json, payload: JSON.stringify({ ...inBody, [field]: undefined }) },
      // One field of an operation meets every value; the others meet all of them in turn, operation by operation.
      ...hostileValues
        .filter((_value, index) => ordinal === 0 || (index + ordinal + operation.name.length) % 5 === 0)
        .map(([what, value]) => ({ what: `${field}: ${what}`, url, headers: json, payload: withField(field, value) })),
    ]),
    ...(operation.method === "get"
      ? []
      : hostileBodies.map((payload) => ({ what: `body ${payload.slice(0, 20)}`, url, headers: json, payload }))),
    ...(operation.method === "get"
      ? []
      : [{ what: "another content type", url, headers: { "content-type": "text/xml" }, payload: "<x/>" }]),
    ...operation.inPath.flatMap((field, ordinal) =>
      hostileSegments
        .filter(
          (_segment, index) =>
            ordinal === operation.inPath.length - 1 || (index + operation.path.length) % 4 === ordinal,
        )
        .map((segment) => ({
          what: `${field} ${segment.slice(0, 40)}`,
          url: pathWith({ ...sample, [field]: segment }),
          ...(operation.body ? { headers: json, payload: JSON.stringify(inBody) } : {}),
        })),
    ),
    ...operation.inQuery.flatMap((field) =>
      hostileQueries.map((value) => ({ what: `?${field}=${value.slice(0, 20)}`, url: `${url}?${field}=${value}` })),
    ),
    { what: "a query given twice and as an object", url: `${url}?limit=1&limit=2&cursor[a]=1&__proto__[x]=1` },
  ];
}

/** Sends a request as the entitled; what it stores is taken back, unless it was refused: then nothing may be there to take back. */
async function send(operation: PublishedOperation, attack: Attack): Promise<Answer> {
  const deliver = async () => {
    const answer = await door.app.inject({
      method: operation.method,
      url: attack.url,
      headers: { origin: "http://localhost", "x-test-account": entitledTo(operation.name, victim), ...attack.headers },
      ...(attack.payload === undefined ? {} : { payload: attack.payload }),
    });
    return { what: attack.what, status: answer.statusCode, body: answer.body };
  };
  return door.undone(deliver, ({ status }) => status >= 400);
}

/** Whether a refusal says what it is and what is wrong, in the shape of all refusals. */
function explainsItself({ status, body }: Answer): boolean {
  try {
    const { code, message, status: said } = JSON.parse(body) as Record<string, unknown>;
    return typeof code === "string" && typeof message === "string" && message.length > 5 && said === status;
  } catch {
    return false;
  }
}

const internals = /node_modules|at \w+ \(|\/server\/src\/|SELECT |INSERT |pg_|violates|nennep_/;

describe.each(scenes)("malformed, huge and hostile input, in a meeting that is %s", (scene) => {
  const operations = published.filter(({ name }) => !traced.includes(name) && sceneFor(name) === scene);
  const answers = new Map<OperationName, Answer[]>();
  const stored = new Map<OperationName, unknown>();
  beforeAll(
    () =>
      door.undone(async () => {
        const ids = await setScene(door, victim, scene);
        const before = await countRows(door.owner);
        for (const operation of operations) {
          const given: Answer[] = [];
          for (const attack of attacksOn(operation, ids)) given.push(await send(operation, attack));
          answers.set(operation.name, given);
          const after = await countRows(door.owner);
          stored.set(
            operation.name,
            Object.entries(after).filter(([table, rows]) => rows !== before[table]),
          );
        }
      }),
    120_000,
  );

  test.each(operations.map(({ name }) => name))(
    "%s: is refused in words or taken whole, is never a defect, and a refusal stores nothing",
    (name) => {
      const given = answers.get(name) ?? [];
      expect(given.length).toBeGreaterThan(0);
      const refused = given.filter(({ status }) => status >= 400);
      expect(given.filter(({ status }) => status >= 500)).toEqual([]);
      expect(refused.filter((answer) => !explainsItself(answer) || internals.test(answer.body))).toEqual([]);
      expect(stored.get(name)).toEqual([]);
    },
  );
});

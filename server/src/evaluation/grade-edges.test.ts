import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBody, buildCell } from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { buildFiledMeeting } from "./scored-meeting.fixture.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

type Key = { organizationId: string; meetingId: string };

/** Changes the superior's points, criterion by criterion, until they add up to a total. */
async function bringTo(superior: Client, key: Key, total: number): Promise<void> {
  const { sections, selfTotal } = await superior.evaluation.get(key);
  let missing = total - selfTotal;
  for (const { criterion, max, selfPoints, revision } of sections.flatMap(({ criteria }) => criteria)) {
    const points = Math.min(max, Math.max(0, (selfPoints ?? 0) + missing));
    if (missing === 0 || points === selfPoints) continue;
    missing -= points - (selfPoints ?? 0);
    await superior.evaluation.setSuperiorPoints({ ...key, criterion, points, reason: "Chấm lại", revision });
  }
  expect(missing).toBe(0);
}

test.each([
  [100, "GOOD"],
  [90, "GOOD"],
  [89.5, "FAIR"],
  [70, "FAIR"],
  [69.5, "AVERAGE"],
  [50, "AVERAGE"],
  [49.5, "POOR"],
  [0, "POOR"],
] as const)("a decided total of %f is %s", async (total, officialGrade) => {
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary, superior } = await buildFiledMeeting(door, cell, body);
  await secretary.evaluation.submit(key);
  await bringTo(superior, key, total);
  expect(await superior.evaluation.decide(key)).toEqual({ officialGrade, superiorTotal: total });
  expect(await secretary.meeting.get(key)).toMatchObject({ officialGrade });
});

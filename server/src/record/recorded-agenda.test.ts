import { expect, test } from "vitest";
import { onRoll, recordRows } from "../evaluation/record-rows.fixture.ts";
import type { StatementRow } from "../workspace/course.queries.ts";
import { withoutItem } from "./recorded-agenda.ts";

const said = (personId: string, sentBefore: boolean): StatementRow => ({
  id: personId,
  agendaItemId: null,
  personId,
  guestId: null,
  speakerName: personId,
  kind: "OPINION",
  gist: "x",
  saidAt: new Date(0),
  revision: 1,
  sentBefore,
});

test("an opinion sent before by somebody who is away was sent in writing; of whoever came it was said", () => {
  const record = recordRows({
    roll: [onRoll("a"), onRoll("b", { status: "EXCUSED" })],
    statements: [said("a", true), said("b", true), said("b", false)],
  });
  expect(withoutItem(record)[0]?.statements.map(({ inWriting = false }) => inWriting)).toEqual([false, true, false]);
});

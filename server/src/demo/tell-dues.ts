import type { Transaction } from "../database/connect.ts";
import { listOnRoll, storeDues } from "../dues/dues.queries.ts";
import { rollDayOf } from "../dues/dues.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { seeEverything } from "./demo.queries.ts";
import type { ReviewedCell } from "./tell-annual-reviews.ts";

/** By place on the roll: who leaves three months open, and who need not pay. */
const forgetful = 13;
const exempt = 15;
const openMonths = 3;

/** This year's dues of some cells up to the last month; in the first one a member is open three months, another is exempt. */
export async function tellDues(
  tx: Transaction,
  of: { shown: ReviewedCell; others: readonly ReviewedCell[]; openedBy: string; today: string },
): Promise<void> {
  await seeEverything(tx);
  const [year, present] = of.today.split("-").map(Number) as [number, number];
  for (const cell of [of.shown, ...of.others])
    for (let number = 1; number < present; number++) {
      const month = `${year}-${String(number).padStart(2, "0")}-01`;
      const isOpen = cell === of.shown && number >= present - openMonths;
      await tellMonth(tx, { cell, month, by: of.openedBy, today: of.today, isOpen, isShown: cell === of.shown });
    }
}

async function tellMonth(
  tx: Transaction,
  of: { cell: ReviewedCell; month: string; by: string; today: string; isOpen: boolean; isShown: boolean },
): Promise<void> {
  const { organizationId, personIds } = of.cell;
  const rollDay = rollDayOf(of.month, of.today);
  const onRoll = await listOnRoll(tx, { organizationId, rollDay, personIds: undefined });
  const key = { organizationId, month: of.month, isEverybody: false };
  const mark = { by: of.by, at: momentAt(rollDay, "16:30") };
  const left = of.isShown ? [personIds[exempt], of.isOpen ? personIds[forgetful] : undefined] : [];
  const paid = onRoll.filter((id) => !left.includes(id));
  await storeDues(tx, { ...key, personIds: paid }, { ...mark, state: "PAID", reason: "" });
  const excused = onRoll.filter((id) => of.isShown && id === personIds[exempt]);
  const reason = "Chi bộ đồng ý cho miễn vì ốm đau dài ngày";
  await storeDues(tx, { ...key, personIds: excused }, { ...mark, state: "EXCUSED", reason });
}

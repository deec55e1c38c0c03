import { conductRulesOn } from "../../../rulesets/conduct-rules.ts";
import { insertConduct, type NewConduct, storeAnnulment } from "../conduct/conduct.queries.ts";
import { effectEnd, isDiscipline } from "../conduct/conduct.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { momentAt } from "../working-zone.rules.ts";
import { seeEverything } from "./demo.queries.ts";
import { bankBodyName } from "./organization-plan.ts";
import type { ReviewedCell } from "./tell-annual-reviews.ts";

type Told = Pick<NewConduct, "kind" | "number" | "issuer" | "reason"> & {
  /** By place on the roll. */
  who: number;
  yearsAgo: number;
  day: string;
  mistake?: string;
};

const issuer = bankBodyName.replace("Đảng bộ", "Đảng ủy");
const told: readonly Told[] = [
  {
    who: 3,
    kind: "CERTIFICATE",
    yearsAgo: 0,
    day: "02-03",
    number: "12-QĐ/ĐU",
    issuer,
    reason: "Hoàn thành xuất sắc nhiệm vụ năm trước",
  },
  {
    who: 4,
    kind: "TITLE",
    yearsAgo: 0,
    day: "01-20",
    number: "08/QĐ-NHNN",
    issuer: "Ngân hàng Nhà nước khu vực",
    reason: "Chiến sĩ thi đua cơ sở",
  },
  {
    who: 5,
    kind: "COMMENDATION",
    yearsAgo: 0,
    day: "05-19",
    number: "21-QĐ/ĐU",
    issuer,
    reason: "Tích cực học tập và làm theo Bác",
  },
  {
    who: 5,
    kind: "CERTIFICATE",
    yearsAgo: 0,
    day: "05-19",
    number: "12-QĐ/ĐU",
    issuer,
    reason: "Tích cực học tập và làm theo Bác",
    mistake: "Ghi nhầm hình thức và số quyết định",
  },
  {
    who: 7,
    kind: "DIPLOMA",
    yearsAgo: 2,
    day: "11-07",
    number: "345-QĐ/TU",
    issuer: "Tỉnh ủy",
    reason: "Có thành tích xuất sắc trong năm năm liền",
  },
  {
    who: 11,
    kind: "REPRIMAND",
    yearsAgo: 2,
    day: "08-12",
    number: "05-QĐ/CB",
    issuer: "Chi bộ",
    reason: "Chậm báo cáo kê khai, đã kiểm điểm và sửa",
  },
];

/** Awards of some members of the shown cell, an old reprimand, and one line that was noted wrongly; an award in each of the others. */
export async function tellConduct(
  tx: Transaction,
  of: { shown: ReviewedCell; others: readonly ReviewedCell[]; openedBy: string; today: string },
): Promise<void> {
  await seeEverything(tx);
  for (const each of told) await tellOne(tx, of.shown, each, of);
  const [award] = told;
  for (const cell of of.others) if (award) await tellOne(tx, cell, award, of);
}

async function tellOne(
  tx: Transaction,
  { organizationId, personIds }: ReviewedCell,
  { who, yearsAgo, day, mistake, ...decision }: Told,
  { openedBy: by, today }: { openedBy: string; today: string },
): Promise<void> {
  const thisYear = Number(today.slice(0, 4));
  const year = `${thisYear}-${day}` > today ? thisYear - 1 : thisYear;
  const decidedOn = `${year - yearsAgo}-${day}`;
  const personId = personIds[who];
  if (personId === undefined) return;
  const id = newId();
  const announcedOn = isDiscipline(decision.kind) ? decidedOn : null;
  const effectEndsOn = effectEnd(decision.kind, decidedOn, conductRulesOn(decidedOn));
  const at = momentAt(decidedOn, "15:00");
  const record = { organizationId, personId, decidedOn, ...decision, announcedOn, effectEndsOn };
  await insertConduct(tx, record, { id, by, at });
  if (mistake === undefined) return;
  const annulment = { how: "MISTAKE", on: decidedOn, number: "", reason: mistake } as const;
  await storeAnnulment(tx, { organizationId, recordId: id }, annulment, { by, at });
}

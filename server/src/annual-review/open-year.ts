import type { AnnualReviewRules } from "../../../rulesets/annual-review-rules.ts";
import type { Transaction } from "../database/connect.ts";
import { whyNotReviewed } from "./annual-review.rules.ts";
import {
  insertHeads,
  insertHeadsBelow,
  insertReviewed,
  insertReviewedBelow,
  listRoll,
  type Opened,
} from "./open-year.queries.ts";

type Opening = {
  organizationIds: readonly string[];
  year: number;
  onDay: string;
  dueOn: string | null;
  rules: AnnualReviewRules;
  /** For cells right below the committee that opens. */
  below?: boolean;
  by: string;
  at: Date;
};

/** Opens a year for organizations and everybody on their rolls of a day, who is not reviewed with the reason; those open before are left as they are. */
export async function openYearOf(
  tx: Transaction,
  of: Opening,
): Promise<{ organizationIds: string[]; people: Opened[] }> {
  const { year, onDay, rules } = of;
  const organizationIds = await (of.below ? insertHeadsBelow : insertHeads)(tx, of);
  if (organizationIds.length === 0) return { organizationIds, people: [] };
  const people = (await listRoll(tx, { organizationIds, year, onDay })).map((person) => ({
    organizationId: person.organizationId,
    personId: person.personId,
    notReviewed: whyNotReviewed(person, year, rules),
  }));
  await (of.below ? insertReviewedBelow : insertReviewed)(tx, people, of);
  return { organizationIds, people };
}

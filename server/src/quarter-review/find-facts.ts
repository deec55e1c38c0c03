import type { Transaction } from "../database/connect.ts";
import { type Fact, findMemberFacts, findOrganizationFacts } from "./facts.queries.ts";
import type { ReviewKey } from "./quarter-review.queries.ts";
import { spanOf } from "./quarter-review.rules.ts";

/** What the records of a quarter say today of whom an evaluation is of. */
export function findFacts(tx: Transaction, key: ReviewKey, today: string): Promise<Fact[]> {
  const of = { organizationId: key.organizationId, ...spanOf(key), today };
  return key.personId === null ? findOrganizationFacts(tx, of) : findMemberFacts(tx, { ...of, personId: key.personId });
}

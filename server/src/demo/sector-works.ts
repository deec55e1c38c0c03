import type { Sector } from "./organization-plan.ts";
import type { Work } from "./works.ts";
import { accountingWorks } from "./works-accounting.ts";
import { branchWorks } from "./works-branch.ts";
import { controlWorks } from "./works-control.ts";
import { creditWorks } from "./works-credit.ts";
import { officeWorks } from "./works-office.ts";
import { policyBankWorks } from "./works-policy-bank.ts";
import { treasuryWorks } from "./works-treasury.ts";

/** What the meetings of each kind of cell are about, besides what is common to all. */
export const sectorWorks: Readonly<Record<Sector, readonly Work[]>> = {
  ACCOUNTING: accountingWorks,
  CONTROL: controlWorks,
  CREDIT: creditWorks,
  OFFICE: officeWorks,
  POLICY_BANK: policyBankWorks,
  BRANCH: branchWorks,
  TREASURY: treasuryWorks,
};

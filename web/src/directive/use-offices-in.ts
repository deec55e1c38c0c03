import { isOfCell, useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";

const leaders: readonly Office["role"][] = ["SECRETARY", "DEPUTY_SECRETARY"];
const clerks: readonly Office["role"][] = [...leaders, "OFFICE_STAFF"];
const officers: readonly Office["role"][] = [...clerks, "COMMITTEE_MEMBER"];

/** What the reader is in an organization; it chooses what is offered, the server decides what is allowed. */
export function useOfficesIn(organizationId: string) {
  const { offices } = useActing();
  const here = offices.filter((office) => office.organizationId === organizationId);
  const holds = (roles: readonly Office["role"][]) => here.some(({ role }) => roles.includes(role));
  return {
    /** Leads its meetings. */
    leads: holds(leaders),
    /** Keeps its register. */
    isClerk: holds(clerks),
    /** Answers for what is left to do. */
    isOfficer: holds(officers),
    /** Has organizations below it. */
    hasBelow: here.some(({ organizationKind }) => !isOfCell(organizationKind)),
  };
}

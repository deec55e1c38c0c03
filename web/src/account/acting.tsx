import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { readStored, writeStored } from "../language/language.ts";
import type { Chair } from "../shell/navigation.ts";
import { type Office, useSession } from "./session.ts";

interface Acting {
  /** The office whose work is shown; absent for an account without any. */
  office: Office | undefined;
  chair: Chair;
  offices: readonly Office[];
  choose: (office: Office) => void;
}

const ActingContext = createContext<Acting | undefined>(undefined);

/** In which office the reader works now. It chooses what is shown first; what is allowed, the server decides from all offices. */
export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error("useActing needs an ActingProvider above it");
  return acting;
}

export function ActingProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const storedAs = `nennep.office.${session.accountId}`;
  const [chosen, setChosen] = useState(() => readStored(storedAs));

  const acting = useMemo<Acting>(() => {
    const { offices } = session;
    const office = offices.find((one) => officeKey(one) === chosen) ?? offices[0];
    return {
      office,
      offices,
      chair: chairOf(office, session.isAdministrator),
      choose: (next) => {
        writeStored(storedAs, officeKey(next));
        setChosen(officeKey(next));
      },
    };
  }, [session, chosen, storedAs]);
  return <ActingContext value={acting}>{children}</ActingContext>;
}

export function officeKey(office: Office): string {
  return `${office.organizationId}/${office.role}/${office.stay ?? ""}`;
}

const cells: readonly Office["organizationKind"][] = ["BASE_CELL", "CELL", "GROUP"];
/** Whether an organization of this kind has a cell's life: its meetings, its committee, its groups. */
export function isOfCell(kind: Office["organizationKind"]): boolean {
  return cells.includes(kind);
}

const fromAbove: readonly Office["role"][] = ["FOLLOWER", "INSPECTOR"];

const preparing: readonly Office["role"][] = ["SECRETARY", "DEPUTY_SECRETARY", "OFFICE_STAFF"];
/** Whether it leads its organization, or is of the office that prepares for the leaders. */
export function prepares({ role }: Office): boolean {
  return preparing.includes(role);
}

/** An ordinary member has a member's pages; an office in a cell the cell's; who looks from above the committee's. */
export function chairOf(office: Office | undefined, isAdministrator: boolean): Chair {
  if (!office) return isAdministrator ? "ADMINISTRATOR" : "MEMBER";
  if (office.role === "MEMBER") return "MEMBER";
  return isOfCell(office.organizationKind) && !fromAbove.includes(office.role) ? "CELL" : "COMMITTEE";
}

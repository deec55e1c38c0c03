import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { client } from "../api.ts";
import { useMeeting } from "./workspace-context.tsx";

export interface FoundPerson {
  personId: string;
  fullName: string;
}

type Search = (letters: string) => Promise<readonly FoundPerson[]>;

const PeopleSearchContext = createContext<Search | undefined>(undefined);
const LEAST_LETTERS = 2;
const MOST_LETTERS = 120;
const PAUSE = 250;

/** In a large conference people are found by their names on the server: a page does not have the whole roll. */
export function PeopleSearch({ children }: { children: ReactNode }) {
  const { workspace, identity } = useMeeting();
  const { organizationId, meetingId } = identity;
  const search = useCallback<Search>(
    async (letters) => {
      const query = letters.slice(0, MOST_LETTERS);
      const { rows } = await client.attendance.findPeople({ organizationId, meetingId, query });
      return rows.map(({ personId, fullName, organizationName }) => ({
        personId,
        fullName: organizationName === "" ? fullName : `${fullName} – ${organizationName}`,
      }));
    },
    [organizationId, meetingId],
  );
  return <PeopleSearchContext value={workspace.rollByPart ? search : undefined}>{children}</PeopleSearchContext>;
}

/** Who is found by the letters typed, added to those found before: somebody chosen stays named. Nobody outside a large conference. */
export function useFoundPeople(letters: string): readonly FoundPerson[] {
  const search = useContext(PeopleSearchContext);
  const [found, setFound] = useState<readonly FoundPerson[]>([]);
  const wanted = search ? letters.trim() : "";
  useEffect(() => {
    if (wanted.length < LEAST_LETTERS || !search) return;
    let isOver = false;
    const add = (people: readonly FoundPerson[]) => {
      if (isOver) return;
      setFound((before) => [
        ...before,
        ...people.filter((person) => before.every(({ personId }) => personId !== person.personId)),
      ]);
    };
    // Without a network there is nobody to ask: those on the page can be chosen still.
    const timer = setTimeout(() => void search(wanted).then(add, () => undefined), PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [wanted, search]);
  return found;
}

import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { PersonOption } from "../meeting/person-select.tsx";
import { useMembers } from "../meeting/use-people.ts";

const everyOffice = 200;

/** Who can answer for a proposal in an organization: its members, and whoever holds an office in it. */
export function usePeopleWhoAnswer(organizationId: string): readonly PersonOption[] {
  const members = useMembers(organizationId);
  const offices = useQuery(
    api.appointment.list.queryOptions({ input: { organizationId, limit: everyOffice }, staleTime: 300_000 }),
  );
  const held = (offices.data?.rows ?? []).filter(
    (office) => office.organizationId === organizationId && office.state === "CONFIRMED",
  );
  const people = [...held, ...members].map(({ personId, fullName }) => ({ personId, fullName }));
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

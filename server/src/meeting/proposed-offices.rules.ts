/** Somebody who could be proposed: who led or wrote the last meeting of the kind, or leads the organization now. */
export type OfficeCandidate = {
  readonly personId: string;
  readonly fullName: string;
  readonly position: "SECRETARY" | "DEPUTY_SECRETARY" | null;
  /** An official member or in office, and not suspended. */
  readonly mayLead: boolean;
  readonly belongs: boolean;
  readonly chairedLast: boolean;
  readonly wroteLast: boolean;
};

type Named = { personId: string; fullName: string };
export type ProposedOffices = { chair: Named | null; minuteTaker: Named | null };

/**
 * Who is proposed to chair and to write: whoever did so in the last meeting of the kind. The chair falls to the secretary
 * of today where the last one leads the organization no longer, or where there was none; nobody is proposed who could not
 * be named.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, opening: the secretary, or the deputy in his or her place, chairs.
 */
export function proposedOffices(candidates: readonly OfficeCandidate[]): ProposedOffices {
  const leaders = candidates.filter(({ mayLead }) => mayLead);
  const chair =
    leaders.find(({ chairedLast, position }) => chairedLast && position !== null) ??
    leaders.find(({ position }) => position === "SECRETARY") ??
    leaders.find(({ chairedLast }) => chairedLast);
  const minuteTaker = candidates.find(({ wroteLast, belongs }) => wroteLast && belongs);
  return { chair: named(chair), minuteTaker: named(minuteTaker) };
}

function named(candidate: OfficeCandidate | undefined): Named | null {
  return candidate ? { personId: candidate.personId, fullName: candidate.fullName } : null;
}

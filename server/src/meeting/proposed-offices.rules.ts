import { type Nominee, whyNotChair, whyNotMinuteTaker } from "./offices.rules.ts";

/** Somebody who could be proposed: who led or wrote the last meeting of the kind, or is secretary now. */
export type OfficeCandidate = {
  readonly personId: string;
  readonly fullName: string;
  readonly isSecretary: boolean;
  readonly chairedLast: boolean;
  readonly wroteLast: boolean;
};

type Named = { personId: string; fullName: string };
export type ProposedOffices = { chair: Named | null; minuteTaker: Named | null };

/**
 * Who is proposed to chair and to write: whoever did so in the last meeting of the kind. The chair falls to the secretary
 * of today where the last one could not be named any more, or where there was none; nobody is proposed who could not be named.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, opening: the secretary, or the deputy in his or her place, chairs.
 */
export function proposedOffices(
  candidates: readonly OfficeCandidate[],
  nominees: ReadonlyMap<string, Nominee>,
  now: Date,
): ProposedOffices {
  const naming = { bySuperior: false, now };
  const able = candidates.filter(({ personId }) => whyNotChair(nominees.get(personId), naming) === null);
  const chair = able.find(({ chairedLast }) => chairedLast) ?? able.find(({ isSecretary }) => isSecretary);
  const minuteTaker = candidates.find(
    ({ personId, wroteLast }) => wroteLast && whyNotMinuteTaker(nominees.get(personId), naming) === null,
  );
  return { chair: named(chair), minuteTaker: named(minuteTaker) };
}

function named(candidate: OfficeCandidate | undefined): Named | null {
  return candidate ? { personId: candidate.personId, fullName: candidate.fullName } : null;
}

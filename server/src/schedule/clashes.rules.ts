import { usualMinutes } from "../../../rulesets/meeting-thresholds.ts";
import { foldName } from "../search/fold-name.ts";

/** A meeting with who is expected at it. */
export type Planned = {
  organizationId: string;
  organizationName: string;
  /** The organization whose rooms it uses: the same words for a place mean the same place only there. */
  unitId: string;
  meetingId: string;
  scheduledAt: Date;
  place: string;
  /** What the agenda takes; 0 where there is none yet. */
  minutes: number;
  people: readonly Expected[];
};

/** `isNeeded`: chairs, presents, or said to come; otherwise follows the organization and has not said. */
export type Expected = { personId: string; fullName: string; isNeeded: boolean };

export type Clash = { kind: "PLACE" | "PERSON"; person: Omit<Expected, "isNeeded"> | null; with: Planned };

/**
 * What stands in each other's way, by meeting: two at overlapping times in the same place, or with the same person expected
 * at both. Who chairs or presents one and only follows the other is expected at the first; who follows both and has said
 * nothing cannot be at both.
 */
export function clashesOf(meetings: readonly Planned[]): Map<string, Clash[]> {
  const found = new Map<string, Clash[]>();
  const note = (of: Planned, clash: Clash) => found.set(of.meetingId, [...(found.get(of.meetingId) ?? []), clash]);
  for (const [one, other] of overlapping(meetings, placeOf)) {
    note(one, { kind: "PLACE", person: null, with: other });
    note(other, { kind: "PLACE", person: null, with: one });
  }
  for (const [personId, expected] of byPerson(meetings))
    for (const [one, other] of overlapping(expected, () => personId)) {
      const [here, there] = [one, other].map(({ people }) => people.find((each) => each.personId === personId));
      if (!here || !there || here.isNeeded !== there.isNeeded) continue;
      const person = { personId, fullName: here.fullName };
      note(one, { kind: "PERSON", person, with: other });
      note(other, { kind: "PERSON", person, with: one });
    }
  return found;
}

/** When a meeting is over, as far as its agenda says. */
export function endOf({ scheduledAt, minutes }: Pick<Planned, "scheduledAt" | "minutes">): Date {
  return new Date(scheduledAt.getTime() + (minutes > 0 ? minutes : usualMinutes) * 60_000);
}

/** The rooms of an organization by their words, without accents; nothing where no place is named. */
function placeOf({ unitId, place }: Planned): string | undefined {
  const words = foldName(place);
  return words === "" ? undefined : `${unitId} ${words}`;
}

function byPerson(meetings: readonly Planned[]): Map<string, Planned[]> {
  const expected = new Map<string, Planned[]>();
  for (const meeting of meetings)
    for (const { personId } of meeting.people) expected.set(personId, [...(expected.get(personId) ?? []), meeting]);
  return expected;
}

/** Pairs of meetings with the same mark whose times overlap, each pair once. */
function* overlapping(
  meetings: readonly Planned[],
  markOf: (meeting: Planned) => string | undefined,
): Generator<[Planned, Planned]> {
  const open = new Map<string, Planned[]>();
  for (const meeting of meetings.toSorted((one, other) => one.scheduledAt.getTime() - other.scheduledAt.getTime())) {
    const mark = markOf(meeting);
    if (mark === undefined) continue;
    const still = (open.get(mark) ?? []).filter((each) => endOf(each) > meeting.scheduledAt);
    for (const earlier of still) yield [earlier, meeting];
    open.set(mark, [...still, meeting]);
  }
}

interface Course {
  attendance: readonly { personId: string; status: string }[];
  statements: readonly { speaker: { personId: string | null } }[];
}

/**
 * How many of those who are there have spoken, and how many are there: everybody in the room, in the attendance base or not, as
 * the score counts them. Whose opinion was sent before by somebody who is away has not spoken.
 */
export function speakersOfPresent({ attendance, statements }: Course): [speakers: number, present: number] {
  const there = new Set(attendance.filter(({ status }) => status === "PRESENT").map(({ personId }) => personId));
  const spoke = statements.flatMap(({ speaker: { personId } }) => (personId && there.has(personId) ? [personId] : []));
  return [new Set(spoke).size, there.size];
}

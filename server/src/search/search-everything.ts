import { searchOf } from "../directive/directive-words.rules.ts";
import { findDirectives } from "../directive/words.queries.ts";
import type { Operation } from "../operation.ts";
import { foldName, nameWords } from "./fold-name.ts";
import { monthInQuery } from "./month-in-query.rules.ts";
import { findMeetings, findMembers, findOrganizations } from "./search.queries.ts";

const shownOfEach = 8;
const longestSearch = 8;

/** Members, organizations, meetings and texts of guidance that the reader may see, by words without accents in any order. */
export const searchEverything: Operation<"search.everything"> = async ({ tx }, { query }) => {
  const words = nameWords(query).slice(0, longestSearch);
  const search = searchOf(query);
  if (words.length === 0 || search === null) return { members: [], organizations: [], meetings: [], directives: [] };
  const members = await findMembers(tx, words, shownOfEach);
  const organizations = await findOrganizations(tx, words, shownOfEach);
  const meetings = await findMeetings(tx, monthInQuery(query, foldName(query)), shownOfEach);
  const directives = await findDirectives(tx, search, shownOfEach);
  return {
    members,
    organizations,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      scheduledAt: meeting.scheduledAt.toISOString(),
      openedAt: meeting.openedAt?.toISOString() ?? null,
    })),
    directives,
  };
};

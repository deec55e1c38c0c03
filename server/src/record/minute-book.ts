import { correctionWords } from "../correction/correction-words.ts";
import { type BookedCorrection, composeMinuteBook } from "../document/compose-minute-book.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { leadersName } from "../document/party-words.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { recordedOrganization } from "./issuing-body.ts";
import {
  findNumbersBefore,
  findYearCorrections,
  findYearMinutes,
  type YearCorrectionRow,
} from "./minute-book.queries.ts";
import { numbersLeftOut } from "./numbers-left-out.rules.ts";
import { findIssuingOrganization } from "./record.queries.ts";

/** The year's minutes bound as one book, as data; what was corrected since stands behind the minutes it corrects. */
export const openMinuteBook: Operation<"document.minuteBook"> = async ({ tx, clock }, { organizationId, year }) => {
  const organization = await findIssuingOrganization(tx, organizationId);
  const minutes = await findYearMinutes(tx, organizationId, year);
  if (minutes.length === 0) return refuse("NO_MINUTES", { year });
  const corrections = await findYearCorrections(tx, organizationId, year);
  const before = await findNumbersBefore(tx, organizationId, year);
  const { name, superiorName } = organization;
  const book = {
    organizationName: name,
    ...(superiorName ? { superiorName } : {}),
    year,
    boundOn: dayOf(clock.now()),
    minutes: minutes.map(({ meetingId, content }) => ({
      // issuePaper stores nothing else as the content of minutes.
      document: content as PartyDocument,
      corrections: corrections.filter((each) => each.meetingId === meetingId).map(bookedCorrection),
    })),
    // A committee's own book holds every meeting of it.
    ...(isCell(organization.kind)
      ? {
          elsewhere: {
            numbers: numbersLeftOut(minutes, before),
            leaders: leadersName({ organization: recordedOrganization(organization) }),
          },
        }
      : {}),
  };
  return { content: composeMinuteBook(book) };
};

function bookedCorrection(row: YearCorrectionRow): BookedCorrection {
  const [id, name] = [row.subjectId ?? "", row.subjectName ?? ""];
  const named = {
    meeting: { rulesVersion: row.rulesVersion },
    roll: [{ personId: id, fullName: name }],
    votes: [{ id, title: name }],
    agenda: [{ id, title: name }],
  };
  return { ...correctionWords(row, named), ...(row.symbol ? { symbol: row.symbol } : {}) };
}

import { composeMinuteBook } from "../document/compose-minute-book.ts";
import type { PartyDocument } from "../document/party-document.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findIssuingOrganization, findYearMinutes } from "./record.queries.ts";

/** The year's minutes bound as one book, as data. */
export const openMinuteBook: Operation<"document.minuteBook"> = async ({ tx, clock }, { organizationId, year }) => {
  const organization = await findIssuingOrganization(tx, organizationId);
  // issuePaper stores nothing else as the content of minutes.
  const documents = (await findYearMinutes(tx, organizationId, year)) as PartyDocument[];
  if (documents.length === 0) return refuse("NO_MINUTES", { year });
  const { name, superiorName } = organization;
  const book = {
    organizationName: name,
    ...(superiorName ? { superiorName } : {}),
    year,
    boundOn: dayOf(clock.now()),
    documents,
  };
  return { content: composeMinuteBook(book) };
};

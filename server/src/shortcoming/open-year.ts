import { composeSelfReflection, type ReflectedShortcoming } from "../document/compose-self-reflection.ts";
import { leadersName } from "../document/party-words.ts";
import { recordReads } from "../membership/member.queries.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findMemberName } from "./member-name.queries.ts";
import { findReadBy } from "./read-by.queries.ts";
import { listYearOf, type ShortcomingRow } from "./shortcoming.queries.ts";

/** A member's year for the annual review: for that member and those who lead the cell, whose reading leaves a line. */
export const openPersonYear: Operation<"shortcoming.openPersonYear"> = async (context, input) => {
  const { organizationId, personId } = input;
  const reader = await findReadBy(context, organizationId);
  const isOwn = reader.personId === personId;
  if (!isOwn && !reader.leads) refuse("FORBIDDEN");
  const person = await findMemberName(context.tx, organizationId, personId);
  if (person === undefined) return refuse("NOT_FOUND");
  if (!isOwn) await recordReads(context.tx, [personId], organizationId);
  return open(context, { ...input, person });
};

/** The collective's year for the annual review; what is its committee's stands in it for those who lead only. */
export const openCollectiveYear: Operation<"shortcoming.openCollectiveYear"> = (context, input) =>
  open(context, { ...input, personId: null });

async function open(
  { tx, clock }: Pick<OperationContext, "tx" | "clock">,
  of: { organizationId: string; year: number; personId: string | null; person?: string },
) {
  const organization = recordedOrganization(await findIssuingOrganization(tx, of.organizationId));
  const rows = await listYearOf(tx, of);
  const committee = leadersName({ organization });
  const content = composeSelfReflection({
    organization,
    year: of.year,
    on: dayOf(clock.now()),
    ...(of.person === undefined ? {} : { person: of.person }),
    shortcomings: rows.map((row) => reflected(row, committee)),
  });
  return { content };
}

function reflected(row: ShortcomingRow, committee: string): ReflectedShortcoming {
  const { body, cause, remedy, namedOn, resultWord, owner, dueOn, result, closedOn } = row;
  return {
    ...(row.subject === "COMMITTEE" ? { whose: committee } : {}),
    ...{ body, cause, remedy, namedOn, resultWord },
    ...(owner ? { owner: owner.fullName } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(result ? { result } : {}),
    ...(closedOn ? { closedOn } : {}),
  };
}

import { composeRecoverySlip } from "../document/compose-account-slips.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { recordEvents } from "./account.queries.ts";
import { mayRecover } from "./recovery.rules.ts";
import { findIssuerPath, findOrganizationName, findRoster, storeRecoverySlip } from "./roster.queries.ts";
import { hashSecret, randomCode } from "./secrets.ts";

const validForHours = 72;

/** Hands out a one-time slip for somebody who forgot the password: valid for 72 hours, told to the person, written into the audit log. */
export const issueRecoverySlip: Operation<"account.issueRecoverySlip"> = async (
  context,
  { organizationId, personId },
) => {
  const { tx, actor, standing, clock } = context;
  const [person] = await findRoster(tx, organizationId, [personId]);
  if (!person) return refuse("NOT_FOUND");
  if (person.accountId === null || person.username === null) return refuse("NO_ACCOUNT");
  if (person.disabled) refuse("ACCOUNT_DISABLED");
  const path = await findIssuerPath(tx, actor.personId, standing.path);
  if (!mayRecover({ administrator: actor.administrator, path }, person)) refuse("HOLDS_HIGHER_OFFICE");

  const code = randomCode();
  const expiresAt = new Date(clock.now().getTime() + validForHours * 3_600_000);
  await storeRecoverySlip(tx, {
    accountId: person.accountId,
    secretHash: hashSecret(code),
    issuedBy: actor.accountId,
    expiresAt,
  });
  await recordEvents(tx, "SLIP_ISSUED", [person.accountId], actor.accountId);
  await tellPeople(tx, [personId], {
    kind: "RECOVERY_SLIP_ISSUED",
    organizationId,
    parameters: { expiresAt: expiresAt.toISOString() },
  });

  const slip = {
    personName: person.fullName,
    organizationName: await findOrganizationName(tx, organizationId),
    username: person.username,
    code,
  };
  const paper = composeRecoverySlip(slip, {
    address: `${context.origin}/recover`,
    issuedOn: dayOf(clock.now()),
    validUntil: dayOf(expiresAt),
  });
  const pdf = Buffer.from(await context.documents.pdf(paper)).toString("base64");
  return { username: person.username, fullName: person.fullName, code, expiresAt: expiresAt.toISOString(), pdf };
};

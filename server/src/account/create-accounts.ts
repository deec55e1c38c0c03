import { composeAccountSlips } from "../document/compose-account-slips.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Answer, Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { insertAccounts, recordEvents, storePasswords } from "./account.queries.ts";
import { hashPassword } from "./password-hash.ts";
import { mayRecover } from "./recovery.rules.ts";
import {
  findIssuerPath,
  findOrganizationName,
  findRoster,
  findUsernamesLike,
  type RosterRow,
} from "./roster.queries.ts";
import { randomPassword } from "./secrets.ts";
import { chooseUsernames, usernameBase } from "./username.rules.ts";

type Slip = Answer<"account.createForOrganization">["slips"][number];
type Candidate = { person: RosterRow; password: string; hash: string };

/** Hashing a password takes two dozen milliseconds; so many accounts keep an answer within a few seconds. */
const atOnce = 200;

/** Makes accounts for everybody of an organization who lacks one; the first passwords leave with this answer and are kept nowhere. */
export const createAccounts: Operation<"account.createForOrganization"> = async (context, input) => {
  const { tx, actor, standing } = context;
  const issuer = { administrator: actor.administrator, path: await findIssuerPath(tx, actor.personId, standing.path) };
  const roster = await findRoster(tx, input.organizationId, input.personIds);
  // Whoever holds a higher office gets the account from there, or its first password would open that office to a cell.
  const open = roster.filter((person) => mayRecover(issuer, person));
  const unused = (person: RosterRow) => person.mustChangePassword && !person.disabled;
  const wanted = open.filter((person) => person.accountId === null || (input.renewUnused && unused(person)));
  if (wanted.length === 0) refuse("NOBODY_LACKS_AN_ACCOUNT");
  const candidates = await Promise.all(wanted.slice(0, atOnce).map(withPassword));
  const slips = [
    ...(await create(
      context,
      candidates.filter(({ person }) => person.accountId === null),
    )),
    ...(await renew(context, candidates)),
  ];
  return {
    slips,
    pdf: await drawSlips(context, input.organizationId, slips),
    remaining: wanted.length - candidates.length,
  };
};

async function withPassword(person: RosterRow): Promise<Candidate> {
  const password = randomPassword();
  return { person, password, hash: await hashPassword(password) };
}

async function create({ tx, actor }: OperationContext, candidates: Candidate[]): Promise<Slip[]> {
  if (candidates.length === 0) return [];
  const names = candidates.map(({ person }) => person.fullName);
  const usernames = chooseUsernames(names, await findUsernamesLike(tx, names.map(usernameBase)));
  const made = candidates.map(({ person, password, hash }, index) => ({
    id: newId(),
    person,
    password,
    hash,
    username: usernames[index] ?? "",
  }));
  await insertAccounts(
    tx,
    made.map(({ id, person, username, hash }) => ({
      id,
      personId: person.personId,
      username,
      passwordHash: hash,
      mustChangePassword: true,
    })),
  );
  await recordEvents(
    tx,
    "CREATED",
    made.map(({ id }) => id),
    actor.accountId,
  );
  return made.map(({ person, username, password }) => ({
    personId: person.personId,
    fullName: person.fullName,
    username,
    password,
  }));
}

async function renew({ tx, actor, standing }: OperationContext, candidates: Candidate[]): Promise<Slip[]> {
  const renewed = candidates.flatMap(({ person, password, hash }) =>
    person.accountId !== null && person.username !== null
      ? [{ accountId: person.accountId, username: person.username, person, password, hash }]
      : [],
  );
  if (renewed.length === 0) return [];
  await storePasswords(tx, renewed, { mustChange: true });
  await recordEvents(
    tx,
    "FIRST_PASSWORD_RENEWED",
    renewed.map(({ accountId }) => accountId),
    actor.accountId,
  );
  await tellPeople(
    tx,
    renewed.map(({ person }) => person.personId),
    { kind: "PASSWORD_CHANGED", organizationId: standing.organizationId },
  );
  return renewed.map(({ person, username, password }) => ({
    personId: person.personId,
    fullName: person.fullName,
    username,
    password,
  }));
}

async function drawSlips(
  { tx, clock, origin, documents }: OperationContext,
  organizationId: string,
  slips: Slip[],
): Promise<string> {
  const organizationName = await findOrganizationName(tx, organizationId);
  const paper = composeAccountSlips(
    slips.map((slip) => ({
      personName: slip.fullName,
      organizationName,
      username: slip.username,
      oneTimePassword: slip.password,
    })),
    { signInAddress: origin, issuedOn: dayOf(clock.now()) },
  );
  return Buffer.from(await documents.pdf(paper)).toString("base64");
}

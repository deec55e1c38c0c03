import { readStanding } from "../appointment/standing.queries.ts";
import type { Transaction } from "../database/connect.ts";
import { isGranted } from "../grant.rules.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { permissions } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import { holdTree } from "../reorganization/facts.queries.ts";
import { foldName } from "../search/fold-name.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findOrganization, insertOrganization, type OrganizationRow } from "./organization.queries.ts";
import { mayStandUnder, typeFits } from "./organization.rules.ts";

/** Founds an organization under another; at the root only a technical administrator may, as part of setting up. */
export const createOrganization: Operation<"organization.create"> = async ({ tx, actor, clock }, input) => {
  const parent = input.parentId === null ? undefined : await findHeld(tx, input.parentId);
  if (input.parentId === null && !actor.administrator) refuse("FORBIDDEN");
  if (input.parentId !== null) {
    if (!parent) return refuse("NOT_FOUND");
    const standing = await readStanding(tx, actor.personId, parent.id);
    if (!isGranted(permissions["organization.update"], { actor, standing })) refuse("FORBIDDEN");
  }
  const today = dayOf(clock.now());
  if (!mayStandUnder(input.kind, parent?.kind ?? null, input.foundedOn ?? today)) refuse("KIND_NOT_ALLOWED_HERE");
  if (!typeFits(input.kind, input.cellType)) refuse("CELL_TYPE_REQUIRED");
  const id = newId();
  await insertOrganization(tx, {
    ...input,
    id,
    parentPath: parent?.path ?? "",
    nameFolded: foldName(input.name),
    placedFrom: input.foundedOn ?? today,
  });
  return { organizationId: id };
};

/** Where the new one comes to stand, which stands there until it does. */
async function findHeld(tx: Transaction, parentId: string): Promise<OrganizationRow | undefined> {
  const found = await findOrganization(tx, parentId);
  if (!found) return undefined;
  await holdTree(tx, found.path);
  return findOrganization(tx, parentId);
}

/** Somebody who asks for a new password on behalf of another: the place of the own office, or a technical administrator. */
export type Issuer = { administrator: boolean; path: string | undefined };
/** Whose account it is: places of the confirmed offices held anywhere. */
export type AccountHolder = { administrator: boolean; officePaths: readonly string[] };

/**
 * Whether a new password may be given out: only from at or above every office that the account opens, or a cell's
 * secretary could enter as the committee's secretary who happens to be a member there. Technical administrators' accounts
 * are theirs alone.
 */
export function mayRecover(issuer: Issuer, holder: AccountHolder): boolean {
  if (issuer.administrator) return true;
  const { path } = issuer;
  return path !== undefined && !holder.administrator && holder.officePaths.every((office) => office.startsWith(path));
}

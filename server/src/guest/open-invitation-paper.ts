import { hashSecret } from "../account/secrets.ts";
import { presentFile } from "../file/present-file.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { countVisit } from "./count-visit.ts";
import { findInvitationPaper } from "./guest-link.queries.ts";

/** A paper that was released for guests; the content route streams it afterwards. */
export const openInvitationPaper: Operation<"guestLink.openPaper"> = async (context, { secret, materialId }) => {
  await countVisit(context);
  const row = await findInvitationPaper(context.tx, hashSecret(secret), materialId);
  if (!row) return refuse("GUEST_LINK_ENDED");
  return presentFile(row);
};

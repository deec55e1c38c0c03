import type { JobContext } from "../jobs/jobs.ts";
import { tellInPages } from "../notification/tell-in-pages.queries.ts";
import { findDirectiveName, findToTell } from "./dispatch.queries.ts";

type Sent = { organizationId: string; directiveId: string; dispatchId: string };

/** Tells those who lead the receivers of a sending that it has come, and by when something is expected. */
export async function tellReceivers({ tx }: JobContext, payloads: Sent[]): Promise<void> {
  const sent = payloads[0];
  const directive = sent && (await findDirectiveName(tx, sent));
  if (!directive) return;
  const { dueOn, ...named } = directive;
  const parameters = { ...named, ...(dueOn === null ? {} : { dueOn }) };
  const dispatch = { senderId: sent.organizationId, dispatchId: sent.dispatchId };
  const findPage = (after: string | null, limit: number) => findToTell(tx, dispatch, after, limit);
  await tellInPages(tx, findPage, { kind: "DIRECTIVE_SENT", parameters });
}

import type { JobContext } from "../jobs/jobs.ts";
import { tellOrganizations } from "../notification/notification.queries.ts";
import { findDirectiveName, findToTell } from "./dispatch.queries.ts";

type Sent = { organizationId: string; directiveId: string; dispatchId: string };

const receiversAtOnce = 500;

/** Tells those who lead the receivers of a sending that it has come, and by when something is expected. */
export async function tellReceivers({ tx }: JobContext, payloads: Sent[]): Promise<void> {
  const sent = payloads[0];
  const directive = sent && (await findDirectiveName(tx, sent));
  if (!directive) return;
  const { dueOn, ...named } = directive;
  const parameters = { ...named, ...(dueOn === null ? {} : { dueOn }) };
  for (let after: string | null = null; ; ) {
    const page = await findToTell(
      tx,
      { senderId: sent.organizationId, dispatchId: sent.dispatchId },
      after,
      receiversAtOnce,
    );
    await tellOrganizations(tx, page, { kind: "DIRECTIVE_SENT", parameters });
    const last = page.at(-1);
    if (!last || page.length < receiversAtOnce) return;
    after = last.organizationId;
  }
}

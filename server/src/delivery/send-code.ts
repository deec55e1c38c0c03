import { hashSecret, randomShortCode } from "../account/secrets.ts";
import { newId } from "../new-id.ts";
import { claimCode, putCodeOff } from "./code.queries.ts";
import type { Delivering } from "./deliver.ts";
import { type MailCarrier, MailNotSent } from "./mail-carrier.ts";
import { composeCode, settingsPath } from "./message.rules.ts";
import { nextTry } from "./sending.rules.ts";

const validMs = 60 * 60_000;

/**
 * Sends the code for the address that waits longest; false when none does, or the mail server cannot be reached. The code is made
 * here and stands in no table: only its hash is kept, and a code that is sent anew is another one.
 */
export async function sendNextCode({ worker, clock, origin }: Delivering, mail: MailCarrier): Promise<boolean> {
  const now = clock.now();
  const code = randomShortCode();
  const hash = hashSecret(code);
  const due = await claimCode(worker, { now, hash, expiresAt: new Date(now.getTime() + validMs) });
  if (!due) return false;
  try {
    await mail.send({
      ...composeCode(code, due.language),
      to: due.address,
      id: newId(),
      settingsUrl: `${origin}${settingsPath}`,
    });
    return true;
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    const { kind, outcome, isOfServer } = error.failure;
    const nextAt = outcome === "AGAIN" ? nextTry(now, due.tries) : null;
    await putCodeOff(worker, { personId: due.personId, hash }, { kind, nextAt });
    return !isOfServer;
  }
}

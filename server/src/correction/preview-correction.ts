import type { Operation } from "../operation.ts";
import { weighCorrection } from "./weigh-correction.queries.ts";

/** What a correction would change, before anybody makes it. */
export const previewCorrection: Operation<"correction.preview"> = async ({ tx, clock }, input) => {
  const { effects, needsSuperior } = await weighCorrection(tx, keyOf(input), input.correction, clock.now());
  return { effects, needsSuperior };
};

function keyOf({ organizationId, meetingId }: { organizationId: string; meetingId: string }) {
  return { organizationId, meetingId };
}

import { requirePerson } from "../delivery/require-person.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { askForTest, hasDevice } from "./device.queries.ts";

const testsADay = 10;

/** Has a test message sent to one of the reader's devices, at once and whatever the hour: the reader sits before it. */
export const testDevice: Operation<"push.test"> = async (context, { deviceId }) => {
  const { tx, clock, push } = context;
  const personId = requirePerson(context);
  if (push === null) refuse("PUSH_OFF");
  if (!(await hasDevice(tx, personId, deviceId))) refuse("NOT_FOUND");
  const at = clock.now();
  if (!(await askForTest(tx, personId, { deviceId, at, day: dayOf(at), testsADay }))) refuse("TOO_MANY_TESTS");
  return { done: true };
};

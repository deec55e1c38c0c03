import { useEffect } from "react";
import { loadKeeper } from "../api.ts";
import { useConnection } from "../ui/offline.ts";
import type { AutosaveField } from "../ui/use-autosave.ts";

/** Which kept deed belongs to a field, and what the field shows of it. */
interface LateField<T, Sent> {
  name: "meeting.saveText" | "task.report";
  of: object;
  fieldOf: (sent: Sent) => T;
}

/** What was typed without a network and was not taken is typed and unsaved again, so that the field says why. */
export function useLateField<T, Sent extends { revision: number }>(
  { putBack }: AutosaveField<T>,
  { name, of, fieldOf }: LateField<T, Sent>,
): void {
  const { refused } = useConnection();
  useEffect(() => {
    if (refused === 0) return;
    void takeBack();
    async function takeBack() {
      const keeper = await loadKeeper();
      const late = await keeper.refusedOf(name, of);
      if (!late) return;
      // Kept under its name, a call has the input of that operation.
      const sent = late.sent as unknown as Sent;
      putBack(fieldOf(sent), sent.revision);
      await keeper.drop(late.seq);
    }
  }, [refused, name, of, fieldOf, putBack]);
}

import type { Shown } from "../../../server/src/offline/after.rules.ts";
import type { Device } from "./device.ts";

/** How long what was read stays on the device. */
const KEPT_DAYS = 14;
/** In these states a meeting may have to be recorded without a network. */
const recordable = ["CONVENED", "OPEN", "ADJOURNED"];

/** What is read beside a meeting's page, and kept as long as that is. */
const besideMeeting = ["evaluation.get", "document.list", "attendance.listPart"];

/** What an account read on this device, to be shown again where the server cannot be asked. */
export function createReadings(device: Device) {
  const idOf = (accountId: string, name: string, input: unknown) =>
    `${accountId}.${name}.${JSON.stringify(Object.entries(input ?? {}).sort())}`;

  async function keep(accountId: string, name: string, input: unknown, answer: unknown): Promise<void> {
    if (name === "workspace.get" && !isForTheRoad(answer as Shown)) return forgetMeeting(accountId, input);
    if (besideMeeting.includes(name) && !(await find(accountId, "workspace.get", meetingIn(input)))) return;
    const id = idOf(accountId, name, input);
    await device.readings.put({ id, accountId, answer, readAt: new Date().toISOString() }).catch(() => undefined);
  }

  async function find<Answer = unknown>(accountId: string, name: string, input: unknown): Promise<Answer | undefined> {
    // A device that keeps nothing (no storage, a full or broken one) shows what the server answers.
    const kept = await device.readings.get(idOf(accountId, name, input)).catch(() => undefined);
    // Stored under the name of the operation that gave it.
    return kept?.answer as Answer | undefined;
  }

  async function forgetMeeting(accountId: string, input: unknown): Promise<void> {
    const ids = ["workspace.get", ...besideMeeting].map((name) => idOf(accountId, name, input));
    await device.readings.bulkDelete(ids).catch(() => undefined);
    const { meetingId } = meetingIn(input);
    await partReadings(accountId, meetingId)
      .delete()
      .catch(() => undefined);
  }

  /** What was read of single cells of a large conference. */
  function partReadings(accountId: string, meetingId: string) {
    return device.readings
      .where("id")
      .startsWith(`${accountId}.attendance.listPart.`)
      .and(({ id }) => id.includes(meetingId));
  }

  return {
    keep,
    find,
    async partsOf(accountId: string, meetingId: string): Promise<Shown["attendance"][]> {
      const kept = await partReadings(accountId, meetingId)
        .toArray()
        .catch(() => []);
      // Stored under the name of the operation that gave it.
      return kept.map(({ answer }) => (answer as { rows: Shown["attendance"] }).rows);
    },
    keepWorkspace(accountId: string, shown: Shown): Promise<void> {
      const { organizationId, meetingId } = shown.meeting;
      return keep(accountId, "workspace.get", { organizationId, meetingId }, shown);
    },
    async forget(accountId: string): Promise<void> {
      await device.readings
        .where({ accountId })
        .delete()
        .catch(() => undefined);
    },
    async forgetOld(): Promise<void> {
      const before = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString();
      await device.readings
        .where("readAt")
        .below(before)
        .delete()
        .catch(() => undefined);
    },
  };
}

/** Which meeting something was read of. */
function meetingIn(input: unknown): { organizationId: string; meetingId: string } {
  const { organizationId, meetingId } = input as { organizationId: string; meetingId: string };
  return { organizationId, meetingId };
}

/** A meeting that this reader may have to record; what others only read is not kept. */
function isForTheRoad({ meeting }: Shown): boolean {
  return recordable.includes(meeting.state) && meeting.abilities.includes("attendance.record");
}

import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import { ORPCError } from "@orpc/client";
import { Dexie, type EntityTable } from "dexie";
import type { Doing, Sent } from "../../../server/src/offline/after.rules.ts";

/** Why the server did not take it, as the contract declares it. */
export interface Refusal {
  code: string;
  status: number;
  data: unknown;
}

/** A deed of one meeting that was done without a network, in the order of `seq`. */
export interface KeptCall<Name extends RecordedLater = RecordedLater> {
  seq: number;
  accountId: string;
  meetingId: string;
  name: Name;
  sent: Sent<Name>;
  /** Sent as Idempotency-Key: tried again it happens once. */
  key: string;
  doing: Doing;
  /** What it is about, in the meeting's own words. */
  about: string;
  /** Whether it may have reached the server already; then it is sent again as it is, never changed. */
  tried: boolean;
  refused: Refusal | null;
}

/** An answer of the server that is shown again where it cannot be asked. */
interface KeptReading {
  /** Account, operation and input. */
  id: string;
  accountId: string;
  answer: unknown;
  readAt: string;
}

export type Device = Dexie & {
  calls: EntityTable<KeptCall, "seq">;
  readings: EntityTable<KeptReading, "id">;
};

/** What is kept on this device for the time without a network. */
export function openDevice(name = "nennep"): Device {
  // What is shown as kept is on the disk, also where the power goes a moment later. The tables come with the version below.
  const device = new Dexie(name, { chromeTransactionDurability: "strict" }) as Device;
  device.version(1).stores({ calls: "++seq, accountId", readings: "id, accountId, readAt" });
  return device;
}

/** The refusal as it came from the server. */
export function errorOf({ code, status, data }: Refusal): ORPCError<string, unknown> {
  return new ORPCError(code, { defined: true, status, data });
}

import type { Authentication } from "./account/authentication.ts";
import type { Clock } from "./clock.ts";
import type { MailCarrier } from "./delivery/mail-carrier.ts";
import type { DocumentRenderer } from "./document/document-renderer.ts";
import type { FileStore } from "./file/file-store.ts";
import type { PushCarrier } from "./push/push-carrier.ts";

/** The running program and what it stands on. */
export type Installation = {
  version: string;
  /** Whether the program runs PostgreSQL itself. */
  embedded: boolean;
  startedAt: Date;
};

/** What every operation finds around it, whoever calls: made once, when the program starts. */
export type Surroundings = {
  clock: Clock;
  /** Where uploads wait and kept files lie. */
  files: FileStore;
  authentication: Authentication;
  documents: DocumentRenderer;
  /** Where mail is handed over; null where the installation sends none. */
  mail: MailCarrier | null;
  /** Where messages to devices are handed over; null where the installation sends none. */
  push: PushCarrier | null;
  /** Address that people type, without a slash at its end. */
  origin: string;
  /** Whether this is the demonstration. */
  demo: boolean;
  installation: Installation;
};

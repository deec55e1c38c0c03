import { uuidv7 } from "uuidv7";

/** A new identifier, ordered by time of making. */
export function newId(): string {
  return uuidv7();
}

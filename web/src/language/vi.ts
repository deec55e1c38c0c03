import { first } from "./vi/first.ts";
import { work } from "./vi/work.ts";

/** The master of all texts. One file per part under `vi/`, the same file name under `en/`. */
export const vi = { ...first, ...work };

import { first } from "./en/first.ts";
import { work } from "./en/work.ts";
import type { Texts } from "./language.ts";

export const en: Texts = { ...first, ...work };

import { refuseSecret } from "../file/refuse-secret.ts";
import type { Input } from "../operation.ts";
import { refuse } from "../refusal.ts";
import type { BlockFields } from "./block.queries.ts";
import { lastMonthOf } from "./months.rules.ts";
import type { OrientationFields } from "./orientation.queries.ts";

/** What was typed of an orientation, as it is stored. Refuses marks of secrecy, and a quarter that begins in its middle. */
export function checkFields(typed: Omit<Input<"orientation.draft">, "organizationId" | "kind">): OrientationFields {
  const { firstMonth, span, title, introduction, suggestedForm } = typed;
  refuseSecret([title, introduction, suggestedForm].join("\n"));
  const lastMonth = lastMonthOf(firstMonth, span) ?? refuse("QUARTER_BEGINS");
  return { firstMonth, lastMonth, title, introduction, suggestedForm };
}

/** Refuses a block that bears a mark of secrecy. */
export function checkBlock({ title, body, questions }: BlockFields): void {
  refuseSecret([title, body, ...questions].join("\n"));
}

import { choicesOf } from "../notification/topic.rules.ts";
import type { Answer, Operation } from "../operation.ts";
import { requirePerson } from "./require-person.ts";
import { timeFrom, usualNight } from "./sending.rules.ts";
import { findSettings, type OwnSettings } from "./settings.queries.ts";

/** How the reader is told what concerns him or her, with the usual where nothing was chosen. */
export const getDeliverySettings: Operation<"delivery.settings"> = async (context) => {
  const own = await findSettings(context.tx, requirePerson(context));
  return {
    email: { isOn: context.mail !== null, address: own.address, askedAddress: own.askedAddress },
    topics: choicesOf(own.choices),
    withContent: own.withContent,
    quietHours: presentQuietHours(own),
    calendar: own.calendarMadeAt && {
      madeAt: own.calendarMadeAt.toISOString(),
      withFollowed: own.calendarWithFollowed === true,
    },
  };
};

function presentQuietHours(own: OwnSettings): Answer<"delivery.settings">["quietHours"] {
  if (!own.hasQuietHours) return { from: timeFrom(usualNight.from), until: timeFrom(usualNight.until) };
  if (own.quietFrom === null || own.quietUntil === null) return null;
  return { from: timeFrom(own.quietFrom), until: timeFrom(own.quietUntil) };
}

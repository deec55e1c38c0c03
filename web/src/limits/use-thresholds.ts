import { useQuery } from "@tanstack/react-query";
import { type MeetingThresholds, meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import { dayOf } from "../language/formats.ts";
import { serverNow } from "../offline/clock.ts";
import { limitsInForceQuery } from "./limits-query.ts";

/** The numbers that apply to an organization today; those of the centre as long as what committees issued is not read. */
export function useThresholds(
  organizationId: string,
  { enabled = true } = {},
): { thresholds: MeetingThresholds; isPending: boolean } {
  const { data, isPending } = useQuery({ ...limitsInForceQuery(organizationId), enabled });
  const issued = data?.numbers.filter(({ issuedBy }) => issuedBy !== null) ?? [];
  const numbers = Object.fromEntries(issued.map(({ key, value }) => [key, value]));
  // Each value is one of its own key: the server has read it from what was issued under that key.
  const thresholds = { ...meetingThresholdsOn(dayOf(serverNow())), ...(numbers as Partial<MeetingThresholds>) };
  return { thresholds, isPending };
}

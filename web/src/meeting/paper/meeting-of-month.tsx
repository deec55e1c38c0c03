import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import styles from "../meeting.module.css";
import { meetingAddress } from "../meeting-address.ts";

/** As far back as the months that can be chosen, with room for those that were put off. */
const MEETINGS_LOOKED_AT = 60;

/** Leads to the regular meeting that a month already has. */
export function MeetingOfMonth({ organizationId, month }: { organizationId: string; month: string }) {
  const { t, f } = useLanguage();
  const input = { organizationId, kind: "REGULAR" as const, limit: MEETINGS_LOOKED_AT };
  const { data } = useQuery(api.meeting.list.queryOptions({ input }));
  const found = data?.rows.find((row) => row.month === month && row.state !== "POSTPONED");
  if (!found) return null;
  return (
    <Link className={styles.textLink} {...meetingAddress(found)}>
      {t.meeting.paper.openTaken(f.month(month))}
    </Link>
  );
}

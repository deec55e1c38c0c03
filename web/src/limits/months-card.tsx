import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { GradeBadge } from "../meeting/meeting-badges.tsx";
import { SectionCard } from "../ui/card.tsx";
import { type Column, Table } from "../ui/paged-table.tsx";
import { type YearResult, yearQuery } from "./limits-query.ts";

type Month = YearResult["months"][number];

/** The months that a cell's year comes from, each leading to its meeting. */
export function MonthsCard({ organizationId, year }: { organizationId: string; year: number }) {
  const { t, f } = useLanguage();
  const words = t.limits.years;
  const { data } = useQuery(yearQuery(organizationId, year));
  if (!data || data.months.length === 0) return null;
  const columns: Column<Month>[] = [
    {
      name: "month",
      label: words.month,
      show: ({ month, meetingId }) => <Link {...meetingAddress({ organizationId, meetingId })}>{f.month(month)}</Link>,
    },
    {
      name: "grade",
      label: words.grade,
      show: ({ grade, notHeld }) => (grade ? <GradeBadge grade={grade} /> : notHeld ? words.notHeld : words.notScored),
    },
    {
      name: "points",
      label: words.points,
      align: "end",
      show: ({ points }) => (points === null ? "–" : f.score(points)),
    },
    {
      name: "decided",
      label: words.decided,
      show: ({ grade, decided }) => (grade === null ? "–" : decided ? words.bySuperior : words.byCell),
    },
  ];
  return (
    <SectionCard title={words.ofMonths}>
      <Table caption={words.ofMonths} rows={data.months} keyOf={({ meetingId }) => meetingId} columns={columns} />
    </SectionCard>
  );
}

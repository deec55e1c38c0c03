import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { duesQuery } from "./dues-query.ts";

interface DuesAtOpeningProps {
  organizationId: string;
  month: string;
}

/** What the cell has marked of the month, read out at the opening; nothing where it keeps no dues, or without a network. */
export function DuesAtOpening({ organizationId, month }: DuesAtOpeningProps) {
  const { t } = useLanguage();
  const words = t.dues;
  const { chair, office } = useActing();
  // Whoever else records the opening may not read the cell's list.
  const isOwn = chair === "CELL" && office?.organizationId === organizationId;
  const { data } = useQuery({ ...duesQuery({ organizationId, month }), enabled: isOwn, retry: false });
  if (!data || data.counts.paid + data.counts.excused === 0) return null;
  const { members, paid, excused, unpaid } = data.counts;
  return (
    <div>
      {words.atOpening(paid, members, excused, unpaid)}{" "}
      <Link to="/dues" search={{ month }}>
        {words.openPage}
      </Link>
    </div>
  );
}

import { NativeSelect } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { monthAfter, today } from "../meeting/moments.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { CellsDues } from "./cells-dues.tsx";
import { RollDues } from "./roll-dues.tsx";

/** "Đảng phí" of the organization one acts for: a cell marks its members, a committee reads counts. */
export function DuesPage() {
  const { t, f } = useLanguage();
  const words = t.dues;
  const { office, chair } = useActing();
  const navigate = useNavigate();
  const { month = monthAfter(today(), 0) } = useSearch({ from: "/signed-in/dues" });
  if (!office)
    return (
      <PageFrame title={words.title}>
        <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
      </PageFrame>
    );
  const of = { organizationId: office.organizationId, month };
  return (
    <PageFrame
      title={words.title}
      overline={office.organizationName}
      actions={
        <NativeSelect
          aria-label={words.month}
          value={month}
          data={monthsAround(month).map((each) => ({ value: each, label: f.month(each) }))}
          onChange={({ currentTarget: { value } }) => void navigate({ to: "/dues", search: { month: value } })}
        />
      }
    >
      {chair === "CELL" ? <RollDues key={month} {...of} /> : <CellsDues key={month} {...of} />}
    </PageFrame>
  );
}

/** A year back and three months ahead, and the month that is looked at; the newest first. */
function monthsAround(month: string): string[] {
  const months = Array.from({ length: 16 }, (_, index) => monthAfter(today(), 3 - index));
  return [...new Set([...months, month])].toSorted().toReversed();
}

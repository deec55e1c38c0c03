import { NativeSelect } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { isOfCell, useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { thisYear } from "../picture/picture-search.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { CountedShortcomings } from "./counted-shortcomings.tsx";
import { FollowedShortcomings } from "./followed-shortcomings.tsx";
import { OwnShortcomings } from "./own-shortcomings.tsx";
import { reflectedYears, selfReflectionSearch } from "./self-reflection-search.ts";

/** "Tự soi, tự sửa": one's own, what the organization follows, and from above how many there are. */
export function SelfReflectionPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <Of key={office.organizationId} office={office} />;
  return (
    <PageFrame title={t.shell.nav.selfReflection}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

const insiders: readonly Office["role"][] = ["MEMBER", "SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"];

function Of({ office }: { office: Office }) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  // The router also hands over what the address says beside what its route knows.
  const { year = thisYear() } = selfReflectionSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { organizationId, organizationName, organizationKind, role } = office;
  const isInsider = insiders.includes(role);
  const isCell = isOfCell(organizationKind);
  return (
    <PageFrame
      title={words.title(year)}
      overline={organizationName}
      narrow
      actions={
        <NativeSelect
          aria-label={words.year}
          value={String(year)}
          data={reflectedYears(year).map((one) => ({ value: String(one), label: words.yearOption(one) }))}
          onChange={(event) => void navigate({ to: ".", search: { year: Number(event.currentTarget.value) } as never })}
        />
      }
    >
      {isInsider && isCell && <OwnShortcomings key={`own/${year}`} organizationId={organizationId} year={year} />}
      {isInsider && <FollowedShortcomings key={`followed/${year}`} organizationId={organizationId} year={year} />}
      {role !== "MEMBER" && (!isInsider || !isCell) && (
        <CountedShortcomings key={`counted/${year}`} organizationId={organizationId} year={year} />
      )}
    </PageFrame>
  );
}

import { lazy, Suspense } from "react";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import type { Chair } from "../shell/navigation.ts";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";

const pages: Record<Chair, React.ComponentType> = {
  CELL: lazy(() => import("./month-page.tsx").then((module) => ({ default: module.MonthPage }))),
  MEMBER: lazy(() => import("./my-work-page.tsx").then((module) => ({ default: module.MyWorkPage }))),
  COMMITTEE: lazy(() => import("../picture/picture-home.tsx").then((module) => ({ default: module.PictureHome }))),
  ADMINISTRATOR: lazy(() =>
    import("../administration/accounts-page.tsx").then((module) => ({ default: module.AccountsPage })),
  ),
};

/** The first page of the chair one sits in: what is waiting for me, and by when. */
export function HomePage() {
  const { office, chair } = useActing();
  if (!office && chair !== "ADMINISTRATOR") return <NobodyHere />;
  const Page = pages[chair];
  return (
    <Suspense fallback={<SkeletonList rows={6} height="4rem" />}>
      <Page />
    </Suspense>
  );
}

function NobodyHere() {
  const { t } = useLanguage();
  return (
    <PageFrame title={t.home.my.title}>
      <SectionCard>
        <EmptyState icon="people" title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
      </SectionCard>
    </PageFrame>
  );
}

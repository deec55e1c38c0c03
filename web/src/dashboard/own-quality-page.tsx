import { Navigate } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";

/** The charts of the organization that the reader acts for. */
export function OwnQualityPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) {
    const { organizationId } = office;
    return <Navigate to="/organizations/$organizationId/dashboard" params={{ organizationId }} replace />;
  }
  return (
    <PageFrame title={t.shell.nav.quality}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

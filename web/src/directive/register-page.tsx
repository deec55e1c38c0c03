import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { directiveAddress, registerQuery } from "./directive-query.ts";
import { RegisterList } from "./register-list.tsx";
import { type Box, registerSearch } from "./register-search.ts";
import { useOfficesIn } from "./use-offices-in.ts";

const ListDialog = lazyDialog(async () => (await import("./list-dialog.tsx")).ListDialog);
const DirectiveDialog = lazyDialog(async () => (await import("./directive-dialog.tsx")).DirectiveDialog);

/** "Văn bản": the register of the organization one acts for. */
export function RegisterPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office)
    return (
      <Register key={office.organizationId} organizationId={office.organizationId} name={office.organizationName} />
    );
  return (
    <PageFrame title={t.directive.register.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

function Register({ organizationId, name }: { organizationId: string; name: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { isClerk } = useOfficesIn(organizationId);
  const [adding, setAdding] = useState(false);
  const [listing, setListing] = useState(false);
  const [done, setDone] = useState<string>();
  const { box, choose, error } = useBox(organizationId);
  const words = t.directive.register;
  return (
    <PageFrame
      title={words.title}
      overline={name}
      actions={
        isClerk && (
          <>
            <Button variant="default" onClick={() => setListing(true)}>
              {t.directive.list.title}
            </Button>
            <Button onClick={() => setAdding(true)}>{words.add}</Button>
          </>
        )
      }
    >
      <div role="status">{done}</div>
      <SectionCard>
        <Trouble error={error} />
        {!box && !error && <SkeletonList />}
        {box && <RegisterList key={box} organizationId={organizationId} box={box} onBox={choose} />}
      </SectionCard>
      <ListDialog
        opened={listing}
        onClose={() => setListing(false)}
        organizationId={organizationId}
        onEntered={({ entered, alreadyThere }) => {
          setDone(t.directive.list.done(entered, alreadyThere));
          choose("ALL");
        }}
      />
      <DirectiveDialog
        opened={adding}
        onClose={() => setAdding(false)}
        organizationId={organizationId}
        onSaved={(directiveId) => void navigate(directiveAddress({ organizationId, directiveId }))}
      />
    </PageFrame>
  );
}

/** The box that the address names; an officer with something left to do begins there, everybody else with all texts. */
function useBox(organizationId: string) {
  const { isOfficer } = useOfficesIn(organizationId);
  const navigate = useNavigate();
  // The router also hands over what the address says beside what its route knows.
  const asked = registerSearch(useSearch({ strict: false })).box;
  const mustLook = asked === undefined && isOfficer;
  const { data, error } = useQuery({ ...registerQuery({ organizationId, box: "OPEN" }), enabled: mustLook });
  const first: Box | undefined = !isOfficer || error ? "ALL" : data && (data.rows.length > 0 ? "OPEN" : "ALL");
  const choose = (box: Box) => void navigate({ to: ".", search: { box }, replace: true, resetScroll: false });
  return { box: asked ?? first, choose, error: mustLook ? error : null };
}

import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { ByElectionsCard } from "./by-elections-card.tsx";
import { CommitteeCard } from "./committee-card.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { HeadsCard } from "./heads-card.tsx";
import { TermCard } from "./term-card.tsx";
import { type TermSearch, termSearch } from "./term-search.ts";

const TermDialog = lazyDialog(async () => (await import("./term-dialog.tsx")).TermDialog);

/** "Nhiệm kỳ, cấp ủy" of the organization one acts for. */
export function OwnTermsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <TermsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.term.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function TermsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <TermsOf key={organizationId} organizationId={organizationId} />;
}

const shownTerms = 50;

function TermsOf({ organizationId }: { organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.term;
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<"OPEN" | "FORMER">();
  const search = termSearch(useSearch({ strict: false }));
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const { data: list, error } = useQuery(api.term.list.queryOptions({ input: { organizationId, limit: shownTerms } }));
  const change = (changed: TermSearch) =>
    void navigate({ to: ".", search: termSearch(changed), replace: true, resetScroll: false });
  const rows = list?.rows ?? [];
  const chosen = rows.find(({ startedOn }) => startedOn === search.term) ?? rows[0];
  const mayOpen = list?.abilities.includes("term.open") === true;
  return (
    <PageFrame
      title={words.title}
      {...(organization && { overline: organization.name })}
      actions={
        <>
          {chosen && (
            <NativeSelect
              aria-label={words.choose}
              value={chosen.startedOn}
              data={rows.map(({ startedOn, number, name }) => ({
                value: startedOn,
                label: words.named(number, name, f.date(startedOn)),
              }))}
              onChange={({ currentTarget: { value } }) => change({ term: value })}
            />
          )}
          {organization?.abilities.includes("succession.list") && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to="/organizations/$organizationId/succession-plans" params={{ organizationId }} />
              )}
            >
              {t.succession.link}
            </Button>
          )}
          {mayOpen && chosen && (
            <Button variant="default" onClick={() => setDialog("FORMER")}>
              {words.addFormer}
            </Button>
          )}
          {mayOpen && <Button onClick={() => setDialog("OPEN")}>{words.open}</Button>}
        </>
      }
    >
      <p>{words.explanation}</p>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={4} height="5rem" />}
      {list && !chosen && (
        <SectionCard>
          <EmptyState icon="people" title={words.none} advice={mayOpen ? words.noneAdvice : words.noneAdviceReader} />
        </SectionCard>
      )}
      {chosen && (
        <OneTerm
          key={chosen.startedOn}
          organizationId={organizationId}
          startedOn={chosen.startedOn}
          on={search.on}
          onDay={(on) => change({ ...search, on })}
        />
      )}
      <TermDialog
        opened={dialog !== undefined}
        onClose={() => setDialog(undefined)}
        organizationId={organizationId}
        isNext={dialog === "OPEN"}
        onSaved={(term) => change({ term })}
      />
    </PageFrame>
  );
}

interface OneTermProps {
  organizationId: string;
  startedOn: string;
  on: string | undefined;
  onDay: (on: string) => void;
}

function OneTerm({ organizationId, startedOn, on, onDay }: OneTermProps) {
  const { data: term, error } = useQuery(
    api.term.get.queryOptions({
      input: { organizationId, startedOn, ...(on === undefined ? {} : { on }) },
      placeholderData: (before) => before,
    }),
  );
  if (!term) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="5rem" />;
  return (
    <>
      <TermCard organizationId={organizationId} term={term} />
      <CommitteeCard organizationId={organizationId} term={term} onDay={onDay} />
      <ByElectionsCard organizationId={organizationId} term={term} />
      <HeadsCard organizationId={organizationId} on={term.on} />
      <GoalsCard organizationId={organizationId} term={term} onDay={onDay} />
    </>
  );
}

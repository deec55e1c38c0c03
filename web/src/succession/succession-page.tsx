import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { CandidatesCard } from "./candidates-card.tsx";
import { StructureCard } from "./structure-card.tsx";
import { useSuccessionChange } from "./succession-query.ts";

const shownPlans = 50;

/** "Quy hoạch cấp ủy" of an organization. */
export function SuccessionPage() {
  const { t, f } = useLanguage();
  const words = t.succession;
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  const [wanted, setWanted] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const { data: list, error } = useQuery(
    api.succession.list.queryOptions({ input: { organizationId, limit: shownPlans } }),
  );
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const rows = list?.rows ?? [];
  const chosen = rows.find(({ planId }) => planId === wanted) ?? rows[0];
  const mayOpen = list?.abilities.includes("succession.open") === true;
  return (
    <PageFrame
      title={words.title}
      {...(organization && { overline: organization.name })}
      actions={
        <>
          {chosen && (
            <NativeSelect
              aria-label={words.choose}
              value={chosen.planId}
              data={rows.map(({ planId, termName, openedOn }) => ({
                value: planId,
                label: words.named(termName, f.date(openedOn)),
              }))}
              onChange={({ currentTarget: { value } }) => setWanted(value)}
            />
          )}
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/organizations/$organizationId/terms" params={{ organizationId }} />
            )}
          >
            {words.back}
          </Button>
          {mayOpen && (
            <Button variant={chosen ? "default" : "filled"} onClick={() => setOpening(true)}>
              {words.open}
            </Button>
          )}
        </>
      }
    >
      <p>{words.explanation}</p>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} height="5rem" />}
      {list && !chosen && (
        <SectionCard>
          <EmptyState icon="people" title={words.none} advice={mayOpen ? words.noneAdvice : words.noneAdviceReader} />
        </SectionCard>
      )}
      {chosen && <OnePlan key={chosen.planId} organizationId={organizationId} planId={chosen.planId} />}
      {isOpening && (
        <OpenDialog organizationId={organizationId} onClose={() => setOpening(false)} onOpened={setWanted} />
      )}
    </PageFrame>
  );
}

function OnePlan({ organizationId, planId }: { organizationId: string; planId: string }) {
  const { data: plan, error } = useQuery(api.succession.get.queryOptions({ input: { organizationId, planId } }));
  if (!plan) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="5rem" />;
  return (
    <>
      <CandidatesCard organizationId={organizationId} plan={plan} />
      <StructureCard structure={plan.structure} />
    </>
  );
}

interface OpenDialogProps {
  organizationId: string;
  onClose: () => void;
  onOpened: (planId: string) => void;
}

function OpenDialog({ organizationId, onClose, onOpened }: OpenDialogProps) {
  const { t } = useLanguage();
  const words = t.succession;
  const [termName, setTermName] = useState("");
  const [isTried, setTried] = useState(false);
  const open = useSuccessionChange(
    () => client.succession.open({ organizationId, termName }),
    ({ planId }) => {
      onOpened(planId);
      onClose();
    },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.open}
      submitLabel={words.open}
      busy={open.isPending}
      error={open.error}
      onSubmit={() => {
        setTried(true);
        if (termName.trim() !== "") open.mutate();
      }}
    >
      <TextInput
        label={words.termName}
        required
        data-autofocus
        maxLength={120}
        value={termName}
        error={isTried && termName.trim() === "" ? words.termMissing : undefined}
        onChange={({ currentTarget: { value } }) => setTermName(value)}
      />
    </FormDialog>
  );
}

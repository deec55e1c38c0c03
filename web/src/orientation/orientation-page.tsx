import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { BlockList } from "./block-list.tsx";
import { OrientationPapers } from "./block-view.tsx";
import { DraftDialog } from "./draft-dialog.tsx";
import { KeptPapers } from "./draft-papers.tsx";
import styles from "./orientation.module.css";
import { type Orientation, orientationQuery, usageAddress, useOrientationChange } from "./orientation-query.ts";
import { useMonths } from "./use-months.ts";

/** One orientation or bulletin: written as a draft, read by everybody below once it is issued. */
export function OrientationPage() {
  const { t } = useLanguage();
  const identity = useParams({ from: "/signed-in/organizations/$organizationId/orientations/$orientationId" });
  const { data, error } = useQuery(orientationQuery(identity));
  if (data) return <Whole orientation={data} />;
  return (
    <PageFrame title={t.orientation.title}>
      <Trouble error={error} />
      {!error && <SkeletonList />}
    </PageFrame>
  );
}

function Whole({ orientation }: { orientation: Orientation }) {
  const { t, f } = useLanguage();
  const monthsOf = useMonths();
  const words = t.orientation;
  const [editing, setEditing] = useState(false);
  const { organizationId, orientationId, kind, issuedAt, introduction, suggestedForm, files } = orientation;
  const can = (ability: string) => orientation.abilities.includes(ability);
  return (
    <PageFrame
      title={orientation.title}
      overline={`${words.kind[kind]} · ${monthsOf(orientation)} · ${orientation.issuer.name}`}
      actions={<Actions orientation={orientation} />}
    >
      <div className={styles.stack}>
        <SectionCard
          title={words.about}
          aside={
            can("orientation.save") && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t.common.action.edit}
              </Button>
            )
          }
        >
          <div className={styles.stack}>
            <div>
              {issuedAt === null ? (
                <StateBadge tone="amber">{words.isDraft}</StateBadge>
              ) : (
                <StateBadge tone="green">{words.issued(f.date(dayOf(new Date(issuedAt))))}</StateBadge>
              )}
            </div>
            {introduction !== "" && <p className={rowStyles.lines}>{introduction}</p>}
            {suggestedForm !== "" && (
              <div>
                <span className={styles.dim}>{words.form}: </span>
                {suggestedForm}
              </div>
            )}
            {can("orientation.replaceFile") ? (
              <KeptPapers orientation={orientation} />
            ) : (
              <OrientationPapers
                organizationId={organizationId}
                orientationId={orientationId}
                files={files.filter(({ blockId }) => blockId === null)}
              />
            )}
          </div>
        </SectionCard>
        <BlockList orientation={orientation} />
      </div>
      {editing && (
        <DraftDialog
          organizationId={organizationId}
          kind={kind}
          orientation={orientation}
          onClose={() => setEditing(false)}
        />
      )}
    </PageFrame>
  );
}

/** Issuing and throwing away a draft; looking at who uses what was issued. */
function Actions({ orientation }: { orientation: Orientation }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const words = t.orientation;
  const [asking, setAsking] = useState<"ISSUE" | "DISCARD">();
  const { organizationId, orientationId } = orientation;
  const identity = { organizationId, orientationId };
  const can = (ability: string) => orientation.abilities.includes(ability);
  const close = () => setAsking(undefined);
  const issue = useOrientationChange(() => client.orientation.issue(identity), close);
  const discard = useOrientationChange(
    () => client.orientation.discard(identity),
    () => void navigate({ to: "/orientation" }),
  );
  return (
    <>
      {can("orientation.discard") && (
        <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => setAsking("DISCARD")}>
          {words.discard}
        </Button>
      )}
      {can("orientation.issue") && <Button onClick={() => setAsking("ISSUE")}>{words.issue}</Button>}
      {can("orientation.usage") && (
        <Button renderRoot={(props) => <Link {...props} {...usageAddress(identity)} />}>{words.usage.open}</Button>
      )}
      <ConfirmDialog
        opened={asking === "ISSUE"}
        onClose={close}
        title={words.issueTitle}
        explanation={words.issueExplained}
        confirmLabel={words.issue}
        busy={issue.isPending}
        trouble={<Trouble error={issue.error} />}
        onConfirm={() => issue.mutate()}
      />
      <ConfirmDialog
        opened={asking === "DISCARD"}
        onClose={close}
        title={words.discardTitle}
        explanation={orientation.title}
        confirmLabel={words.discard}
        busy={discard.isPending}
        trouble={<Trouble error={discard.error} />}
        onConfirm={() => discard.mutate()}
      />
    </>
  );
}

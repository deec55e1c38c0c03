import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../account/session.ts";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./directive.module.css";
import {
  type Directive,
  type DirectiveIdentity,
  directiveAddress,
  directiveQuery,
  useDirectiveChange,
} from "./directive-query.ts";
import { FilesCard } from "./files-card.tsx";
import { LinksCard } from "./links-card.tsx";
import { ReceiverPanel } from "./receiver-panel.tsx";
import { SenderPanel } from "./sender-panel.tsx";
import { useReading } from "./use-reading.ts";

const DirectiveDialog = lazyDialog(async () => (await import("./directive-dialog.tsx")).DirectiveDialog);

/** One text: what it says, what is expected of whoever received it, whom it was sent to. */
export function DirectivePage() {
  // The route's path has both; the router types params of lazily loaded pages loosely.
  const identity = useParams({ strict: false }) as DirectiveIdentity;
  const { data: directive, error } = useQuery(directiveQuery(identity));
  if (!directive) return error ? <PageTrouble error={error} /> : <SkeletonList rows={4} height="6rem" />;
  return <Opened key={directive.directiveId} directive={directive} />;
}

function Opened({ directive }: { directive: Directive }) {
  const { t } = useLanguage();
  const markRead = useReading(directive);
  return (
    <PageFrame
      title={t.directive.named(directive)}
      overline={<Link to="/directives">{t.directive.register.title}</Link>}
      actions={<Actions directive={directive} />}
    >
      <Replaced directive={directive} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Facts directive={directive} />
          <FilesCard directive={directive} onOpen={markRead} />
        </div>
        <div className={styles.stack}>
          {directive.receipt && <ReceiverPanel directive={directive} receipt={directive.receipt} />}
          <SenderPanel directive={directive} />
        </div>
        <LinksCard directive={directive} />
      </div>
    </PageFrame>
  );
}

/** What holds no longer says so before anything else. */
function Replaced({ directive }: { directive: Directive }) {
  const { t } = useLanguage();
  const { organizationId } = directive;
  const [later] = directive.links.filter(({ kind, isFrom }) => kind === "REPLACES" && !isFrom);
  if (!later) return null;
  const { directiveId } = later.directive;
  return (
    <Notice
      tone="amber"
      title={t.directive.page.replaced(t.directive.named(later.directive))}
      advice={
        <Link className={styles.link} {...directiveAddress({ organizationId, directiveId })}>
          {t.common.action.open}
        </Link>
      }
    />
  );
}

function Facts({ directive }: { directive: Directive }) {
  const { t, f } = useLanguage();
  const words = t.directive.page;
  const { subject, issuerName, validFrom, validTo, enteredBy, isForEverybody } = directive;
  const validity = [validFrom && words.validFrom(f.date(validFrom)), validTo && words.validTo(f.date(validTo))];
  return (
    <SectionCard title={words.subject} aside={<Marks isRead={directive.readAt !== null} isQuick={isForEverybody} />}>
      <p className={styles.subject}>{subject}</p>
      <dl className={styles.facts}>
        <dt>{words.issuer}</dt>
        <dd>{issuerName}</dd>
        {(validFrom || validTo) && (
          <>
            <dt>{words.validity}</dt>
            <dd>{validity.filter(Boolean).join(" ")}</dd>
          </>
        )}
        {isFromElsewhere(directive) && (
          <>
            <dt>{words.enteredBy}</dt>
            <dd>{enteredBy.name}</dd>
          </>
        )}
      </dl>
    </SectionCard>
  );
}

/** Whether it was entered by somebody whom the page does not name otherwise. */
function isFromElsewhere({ organizationId, enteredBy, issuerId, receipt }: Directive): boolean {
  return ![organizationId, issuerId, receipt?.senderId].includes(enteredBy.organizationId);
}

function Marks({ isRead, isQuick }: { isRead: boolean; isQuick: boolean }) {
  const { t } = useLanguage();
  const { person } = useSession();
  return (
    <span className={styles.badges} role="status">
      {isQuick && <StateBadge tone="gold">{t.directive.forEverybody}</StateBadge>}
      {person && isRead && <StateBadge tone="green">{t.directive.read}</StateBadge>}
    </span>
  );
}

function Actions({ directive }: { directive: Directive }) {
  const { t } = useLanguage();
  const { person } = useSession();
  const words = t.directive.page;
  const { organizationId, directiveId, bookmarkedAt, abilities } = directive;
  const [editing, setEditing] = useState(false);
  const isBookmarked = bookmarkedAt !== null;
  const bookmark = useDirectiveChange(() =>
    client.directive.bookmark({ organizationId, directiveId, isBookmarked: !isBookmarked }),
  );
  return (
    <>
      {person && (
        <Button variant="default" loading={bookmark.isPending} onClick={() => bookmark.mutate()}>
          {isBookmarked ? words.unbookmark : words.bookmark}
        </Button>
      )}
      {abilities.includes("directive.update") && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {words.edit}
        </Button>
      )}
      {abilities.includes("directive.discard") && <Discard directive={directive} />}
      <Trouble error={bookmark.error} />
      <DirectiveDialog
        opened={editing}
        onClose={() => setEditing(false)}
        organizationId={organizationId}
        directive={directive}
      />
    </>
  );
}

function Discard({ directive: { organizationId, directiveId } }: { directive: Directive }) {
  const { t } = useLanguage();
  const words = t.directive.page;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useDirectiveChange(
    () => client.directive.discard({ organizationId, directiveId }),
    () => void navigate({ to: "/directives" }),
  );
  return (
    <>
      <Button variant="subtle" color="gray" c="var(--ink)" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.discardTitle}
        explanation={words.discardAdvice}
        confirmLabel={words.discard}
        busy={discard.isPending}
        trouble={<Trouble error={discard.error} />}
        onConfirm={() => discard.mutate()}
      />
    </>
  );
}

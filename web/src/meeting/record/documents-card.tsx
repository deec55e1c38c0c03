import { Anchor, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { isOfCell, prepares, useActing } from "../../account/acting.tsx";
import { client } from "../../api.ts";
import { directiveAddress } from "../../directive/directive-query.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { refusalIn } from "../../refusal.ts";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { documentHref, draftHref, type PaperFormat } from "../document-links.ts";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { documentsQuery } from "../workspace-query.ts";
import { type Documents, type IssuableKind, papersOf, symbolFor } from "./issuable-papers.ts";

/** Papers of the meeting: as drafts until they are issued, then with their number and never changed again. */
export function DocumentsCard() {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const { data, error } = useQuery(documentsQuery(identity));
  const kinds = papersOf(workspace);
  const others = data?.documents.filter((each) => each.kind === "CORRECTION" || each.replacedById !== null) ?? [];
  return (
    <SectionCard title={t.meeting.record.documents}>
      <Trouble error={error} />
      <ul className={styles.plainList} id="documents">
        {kinds.map((kind) => (
          <DocumentLine key={kind} kind={kind} documents={data} />
        ))}
        {others.map((document) => (
          <IssuedLine key={document.documentId} document={document} />
        ))}
      </ul>
    </SectionCard>
  );
}

function DocumentLine({ kind, documents }: { kind: IssuableKind; documents: Documents | undefined }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const [asking, setAsking] = useState(false);
  const words = t.meeting.record;
  const issue = useAct(() => client.document.issue({ ...identity, kind }), { onDone: () => setAsking(false) });
  const issued = documents?.documents.find((each) => each.kind === kind && each.replacedById === null);
  if (issued) return <IssuedLine document={issued} />;
  // A notice that another meeting's replaced stands below, as what it was.
  if (documents?.documents.some((each) => each.kind === kind)) return null;
  const next = documents && symbolFor(kind, documents);
  return (
    <li className={styles.documentLine}>
      <span>
        <strong>{words.kind[kind]}</strong> <StateBadge>{words.draft}</StateBadge>
      </span>
      <Files name={words.kind[kind]} hrefOf={(format) => draftHref(identity, kind, format)} />
      {can("document.issue") && documents && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {next ? words.issueAs(next) : words.issue}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.issueTitle(words.kind[kind])}
        explanation={next ? words.issueNumbered(next) : words.issueExplanation}
        confirmLabel={words.issue}
        busy={issue.isPending}
        trouble={<Trouble error={issue.error} />}
        onConfirm={() => issue.mutate()}
      />
    </li>
  );
}

function IssuedLine({ document }: { document: Documents["documents"][number] }) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.record;
  return (
    <li className={styles.documentLine}>
      <span>
        <strong>
          {words.kind[document.kind]} {document.symbol}
        </strong>
        {document.replacedById !== null && <StateBadge>{words.replaced}</StateBadge>}
        <span className={styles.agendaNotes}>{words.issuedOn(f.date(document.issuedOn))}</span>
      </span>
      <Files
        name={words.kind[document.kind]}
        hrefOf={(format) => documentHref(identity, document.documentId, format)}
      />
      <AsDirective document={document} />
    </li>
  );
}

/** What a committee has decided goes to those below as a text of guidance. */
function AsDirective({ document }: { document: Documents["documents"][number] }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const { offices } = useActing();
  const navigate = useNavigate();
  const { organizationId } = identity;
  const isDecision = document.kind === "RESOLUTION" || document.kind === "CONCLUSION";
  const sendsDown = offices.some(
    (office) => office.organizationId === organizationId && !isOfCell(office.organizationKind) && prepares(office),
  );
  const goTo = (directiveId: string) => void navigate(directiveAddress({ organizationId, directiveId }));
  const act = useAct(() => client.directive.registerDecision({ ...identity, documentId: document.documentId }), {
    onDone: ({ directiveId }) => goTo(directiveId),
  });
  const refused = refusalIn(act.error);
  const known =
    refused?.code === "ALREADY_REGISTERED" ? (refused.data as { directiveId: string }).directiveId : undefined;
  if (!isDecision || !sendsDown || document.replacedById !== null) return null;
  return (
    <>
      <Button variant="default" loading={act.isPending} onClick={() => act.mutate()}>
        {t.meeting.record.asDirective}
      </Button>
      {known === undefined ? (
        <Trouble error={act.error} />
      ) : (
        <Link className={styles.rowLink} {...directiveAddress({ organizationId, directiveId: known })}>
          {t.directive.form.seeRegistered}
        </Link>
      )}
    </>
  );
}

/** Look at it in a new tab, or take it away as Word or PDF. */
function Files({ name, hrefOf }: { name: string; hrefOf: (format: PaperFormat) => string }) {
  const { t } = useLanguage();
  const words = t.meeting.record;
  return (
    <span className={styles.files}>
      <Anchor href={hrefOf("pdf")} target="_blank" rel="noopener" aria-label={words.fileOf(words.view, name)}>
        {words.view}
      </Anchor>
      <Anchor href={hrefOf("docx")} download aria-label={words.fileOf("Word", name)}>
        Word
      </Anchor>
      <Anchor href={hrefOf("pdf")} download aria-label={words.fileOf("PDF", name)}>
        PDF
      </Anchor>
    </span>
  );
}

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { draftHref } from "../document-links.ts";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { documentsQuery } from "../workspace-query.ts";
import { papersToIssue } from "./issuable-papers.ts";

/** All papers of the meeting in one step: first the list with the numbers they will take, then all of them or none. */
export function IssueSet() {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const { data: documents } = useQuery(documentsQuery(identity));
  const [asking, setAsking] = useState(false);
  const words = t.meeting.record;
  const papers = documents ? papersToIssue(workspace, documents) : [];
  const issue = useAct(() => client.document.issueSet({ ...identity, papers }), { onDone: () => setAsking(false) });
  if (papers.length === 0) return null;
  const list = (
    <>
      <ul className={styles.plainList} aria-label={words.setPapers}>
        {papers.map(({ kind, symbol }) => (
          <li key={kind} className={styles.documentLine}>
            <span>
              <strong>{words.kind[kind]}</strong> {symbol === "" ? words.unnumbered : words.numbered(symbol)}
            </span>
            <a href={draftHref(identity, kind, "pdf")} target="_blank" rel="noopener" className={styles.textLink}>
              {words.viewDraft}
              <span className={styles.hidden}>: {words.kind[kind]}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>{words.issueExplanation}</p>
    </>
  );
  return (
    <>
      <div className={styles.sticky}>
        <Button fullWidth onClick={() => setAsking(true)}>
          {words.issueSet(papers.length)}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.issueSetTitle}
        explanation={list}
        confirmLabel={words.issueAll(papers.length)}
        busy={issue.isPending}
        trouble={<Trouble error={issue.error} />}
        onConfirm={() => issue.mutate()}
      />
    </>
  );
}

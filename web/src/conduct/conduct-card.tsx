import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../account/session.ts";
import { client } from "../api.ts";
import { AttachFiles } from "../directive/attach-files.tsx";
import type { ChosenFile } from "../directive/chosen-files.tsx";
import fileStyles from "../directive/directive.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { isOnRoll, type Member } from "../people/member-query.ts";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import { AnnulDialog } from "./annul-dialog.tsx";
import { ConductFacts } from "./conduct-facts.tsx";
import { type ConductRecord, isDiscipline, useConductChange } from "./conduct-query.ts";
import { RecordDialog } from "./record-dialog.tsx";

interface ConductCardProps {
  member: Member;
  /** Of whose page it is; absent on one's own. */
  organizationId?: string;
}

type Deed = { name: "RECORD" } | { name: "CORRECT" | "ANNUL"; record: ConductRecord };

/** Awards and disciplines of a member; nothing for a reader who may not see them. */
export function ConductCard({ member, organizationId }: ConductCardProps) {
  const { t } = useLanguage();
  const words = t.conduct;
  const { person } = useSession();
  const [deed, setDeed] = useState<Deed>();
  const close = () => setDeed(undefined);
  const isOwn = person?.personId === member.personId;
  const may = (ability: string) => organizationId !== undefined && member.abilities.includes(ability);
  const mayRecord = may("conduct.record") && isOnRoll(member, organizationId ?? "");
  const mayChange = (record: ConductRecord) =>
    may("conduct.annul") &&
    record.organizationId === organizationId &&
    record.annulled === null &&
    !(isOwn && isDiscipline(record.kind));
  if (member.conduct.length === 0 && !mayRecord && organizationId !== undefined) return null;
  return (
    <SectionCard
      title={organizationId === undefined ? words.mine : words.title}
      aside={
        mayRecord && (
          <Button variant="default" onClick={() => setDeed({ name: "RECORD" })}>
            {words.record}
          </Button>
        )
      }
    >
      <Text c="dimmed" mb="sm">
        {words.explanation}
      </Text>
      {member.conduct.length === 0 && <p className={rowStyles.dim}>{words.none}</p>}
      {member.conduct.length > 0 && (
        <ul className={rowStyles.list} aria-label={words.title}>
          {member.conduct.map((record) => (
            <li key={record.recordId} className={rowStyles.row}>
              <ConductFacts record={record} />
              {mayChange(record) && record.decision === null && <AttachDecision record={record} />}
              {mayChange(record) && (
                <div className={rowStyles.buttons}>
                  <Button
                    variant="default"
                    aria-label={words.correctNamed(words.kind[record.kind])}
                    onClick={() => setDeed({ name: "CORRECT", record })}
                  >
                    {words.correct}
                  </Button>
                  <Button
                    variant="subtle"
                    color="gray"
                    aria-label={words.annulNamed(words.kind[record.kind])}
                    onClick={() => setDeed({ name: "ANNUL", record })}
                  >
                    {words.annul}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {organizationId !== undefined && (deed?.name === "RECORD" || deed?.name === "CORRECT") && (
        <RecordDialog
          organizationId={organizationId}
          member={member}
          isOwn={isOwn}
          replaced={deed.name === "CORRECT" ? deed.record : undefined}
          onClose={close}
        />
      )}
      {deed?.name === "ANNUL" && <AnnulDialog record={deed.record} onClose={close} />}
    </SectionCard>
  );
}

/** Where only the number of a decision is written, the decision can still be laid beside it. */
function AttachDecision({ record: { organizationId, recordId } }: { record: ConductRecord }) {
  const words = useLanguage().t.conduct;
  const attach = useConductChange(({ uploadId, bearsNoMark }: ChosenFile) =>
    client.conduct.attach({ organizationId, recordId, uploadId, bearsNoMark }),
  );
  return (
    <details>
      <summary className={fileStyles.summary}>{words.attach}</summary>
      <AttachFiles label={words.decisionFile} multiple={false} attach={attach.mutateAsync} />
    </details>
  );
}

import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { BlockView, OrientationPapers } from "../../orientation/block-view.tsx";
import styles from "../../orientation/orientation.module.css";
import type { ReceivedBlock, ReceivedOrientation } from "../../orientation/orientation-query.ts";
import { UseLine } from "../../orientation/use-line.tsx";
import { useMonths } from "../../orientation/use-months.ts";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import rowStyles from "../../ui/rows.module.css";
import { FormDialog } from "../form-dialog.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { TakeBlockDialog } from "./take-block-dialog.tsx";

/** "Định hướng của cấp trên": blocks that are ready to be put on the agenda, as they are or in other words, or to be left. */
export function PrepareOrientations() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const { data, error } = useQuery(api.orientation.forMeeting.queryOptions({ input: identity }));
  if (error) return null;
  if (!data || data.orientations.length === 0) return null;
  return (
    <SectionCard place="orientations" title={t.orientation.fromAbove}>
      <div className={styles.stack}>
        {data.orientations.map((orientation) => (
          <Received key={orientation.orientationId} orientation={orientation} />
        ))}
      </div>
    </SectionCard>
  );
}

function Received({ orientation }: { orientation: ReceivedOrientation }) {
  const { t } = useLanguage();
  const monthsOf = useMonths();
  const { identity } = useMeeting();
  const words = t.orientation;
  const { orientationId, title, kind, issuer, introduction, suggestedForm, files, blocks } = orientation;
  return (
    <div className={styles.block}>
      <strong>{title}</strong>
      <div className={styles.dim}>
        {words.kind[kind]} · {monthsOf(orientation)} · {issuer.name}
      </div>
      {introduction !== "" && <p className={rowStyles.lines}>{introduction}</p>}
      {suggestedForm !== "" && (
        <div>
          <span className={styles.dim}>{words.form}: </span>
          {suggestedForm}
        </div>
      )}
      <OrientationPapers
        organizationId={identity.organizationId}
        orientationId={orientationId}
        files={files.filter(({ blockId }) => blockId === null)}
      />
      <ul className={rowStyles.list} aria-label={title}>
        {blocks.map((block) => (
          <ReadyBlock
            key={block.blockId}
            orientationId={orientationId}
            block={block}
            files={files.filter(({ blockId }) => blockId === block.blockId)}
          />
        ))}
      </ul>
    </div>
  );
}

interface ReadyBlockProps {
  orientationId: string;
  block: ReceivedBlock;
  /** Its papers, which come along to the agenda. */
  files: ReceivedOrientation["files"];
}

function ReadyBlock({ orientationId, block, files }: ReadyBlockProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const { use } = block;
  return (
    <li className={styles.received}>
      {use && use.decision !== "LEFT" ? (
        <UseLine use={use} title={block.title} organizationId={identity.organizationId} />
      ) : (
        <>
          {use ? (
            <UseLine use={use} title={block.title} organizationId={identity.organizationId} />
          ) : (
            <>
              <BlockView block={block} />
              {files.length > 0 && <div className={styles.dim}>{t.orientation.ready.papers}</div>}
              <OrientationPapers organizationId={identity.organizationId} orientationId={orientationId} files={files} />
            </>
          )}
          <BlockDeeds orientationId={orientationId} block={block} />
        </>
      )}
    </li>
  );
}

function BlockDeeds({ orientationId, block }: { orientationId: string; block: ReceivedBlock }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const words = t.orientation.ready;
  const [opened, setOpened] = useState<"ADAPT" | "LEAVE">();
  const { blockId, title, use } = block;
  const of = { ...identity, orientationId, blockId };
  const take = useAct(() => client.orientation.take(of));
  const reconsider = useAct(() => client.orientation.reconsider(of));
  if (!can("orientation.take")) return null;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          variant="default"
          loading={take.isPending}
          onClick={() => take.mutate()}
          aria-label={words.named(words.take, title)}
        >
          {words.take}
        </Button>
        <Button variant="subtle" onClick={() => setOpened("ADAPT")} aria-label={words.named(words.adapt, title)}>
          {words.adapt}
        </Button>
        {use ? (
          <Button
            variant="subtle"
            loading={reconsider.isPending}
            onClick={() => reconsider.mutate()}
            aria-label={words.named(words.reconsider, title)}
          >
            {words.reconsider}
          </Button>
        ) : (
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink)"
            onClick={() => setOpened("LEAVE")}
            aria-label={words.named(words.leave, title)}
          >
            {words.leave}
          </Button>
        )}
      </div>
      <Trouble error={take.error ?? reconsider.error} />
      {opened === "ADAPT" && <TakeBlockDialog of={of} block={block} onClose={() => setOpened(undefined)} />}
      {opened === "LEAVE" && <LeaveDialog of={of} block={block} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface LeaveDialogProps {
  of: Parameters<typeof client.orientation.leave>[0];
  block: ReceivedBlock;
  onClose: () => void;
}

function LeaveDialog({ of, block, onClose }: LeaveDialogProps) {
  const { t } = useLanguage();
  const words = t.orientation.ready;
  const [reason, setReason] = useState("");
  const leave = useAct(() => client.orientation.leave({ ...of, reason: reason.trim() }), { onDone: onClose });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.leaveTitle}
      submitLabel={words.leave}
      busy={leave.isPending}
      error={leave.error}
      onSubmit={() => leave.mutate()}
    >
      <strong>{block.title}</strong>
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

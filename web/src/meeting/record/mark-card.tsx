import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { exemplarAddress, useMarker } from "../../exemplar/exemplar-query.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import styles from "../meeting.module.css";
import { useMeeting } from "../workspace-context.tsx";

const MarkDialog = lazyDialog(async () => (await import("../../exemplar/mark-dialog.tsx")).MarkDialog);

/** A committee marks a held meeting of a cell below as a good example. */
export function MarkCard() {
  const { t, f } = useLanguage();
  const words = t.exemplar.mark;
  const { workspace, identity } = useMeeting();
  const marker = useMarker(identity.organizationId);
  const [isMarking, setMarking] = useState(false);
  const [markedId, setMarkedId] = useState<string>();
  const { kind, state, month, topic } = workspace.meeting;
  const isHeld = kind !== "COMMITTEE" && (state === "CLOSED" || state === "FILED");
  if (marker === undefined || !isHeld) return null;
  const title = topic === "" ? `${t.exemplar.kind.MEETING} ${f.month(month)}` : topic;
  return (
    <SectionCard title={t.exemplar.title}>
      <div className={styles.stack}>
        {markedId === undefined ? (
          <>
            <div>{words.ofMeeting}</div>
            <div>
              <Button variant="default" onClick={() => setMarking(true)}>
                {words.button}
              </Button>
            </div>
          </>
        ) : (
          <div role="status">
            {words.done} <Link {...exemplarAddress(marker, markedId)}>{words.see}</Link>
          </div>
        )}
      </div>
      <MarkDialog
        opened={isMarking}
        onClose={() => setMarking(false)}
        organizationId={marker}
        marked={{
          sourceId: identity.organizationId,
          of: { kind: "MEETING", meetingId: identity.meetingId },
          title,
        }}
        onMarked={setMarkedId}
      />
    </SectionCard>
  );
}

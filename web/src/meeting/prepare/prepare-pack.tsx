import { useMutation } from "@tanstack/react-query";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { packHref } from "../document-links.ts";
import styles from "../meeting.module.css";
import { useMeeting } from "../workspace-context.tsx";
import { readAgain } from "../workspace-query.ts";

/** Files of these types are bound into the pack, so whoever takes it has them. */
const bound: readonly string[] = ["application/pdf", "image/png", "image/jpeg"];

/** "Tập tài liệu": agenda, drafts, last month's tasks and papers in one paged file, for reading without a network and for printing. */
export function PreparePack() {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const words = t.meeting.pack;
  const unread = workspace.materials.filter(
    ({ purpose, readByMe, mediaType }) => purpose === "PAPER" && !readByMe && bound.includes(mediaType),
  );
  // Beside the download: a mark that fails leaves the paper marked as unread, nothing else.
  const mark = useMutation({
    mutationFn: () =>
      Promise.all(unread.map(({ materialId }) => client.material.markRead({ ...identity, materialId }))),
    onSettled: () => readAgain(identity),
  });
  const take = () => unread.length > 0 && mark.mutate();
  return (
    <SectionCard title={words.title} place="pack">
      <div className={styles.dim}>{words.explained}</div>
      <div className={styles.buttons}>
        <a className={styles.buttonLink} href={packHref(identity, "usual")} download onClick={take}>
          {words.download}
        </a>
        <a className={styles.buttonLink} href={packHref(identity, "large")} download onClick={take}>
          {words.large}
        </a>
      </div>
    </SectionCard>
  );
}

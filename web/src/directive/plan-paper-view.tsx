import { Anchor, Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./directive.module.css";
import type { DirectiveIdentity } from "./directive-query.ts";
import { PastPlans } from "./past-plans.tsx";

interface PlanPaperViewProps {
  opened: boolean;
  /** Of whoever looks at the coverage. */
  identity: DirectiveIdentity;
  receiverId: string;
  onClose: () => void;
}

/** The plan of one receiver, as whoever sent the text reads it: what it says, its files, what it was before. */
export function PlanPaperView({ opened, identity, receiverId, onClose }: PlanPaperViewProps) {
  const { t } = useLanguage();
  const { data, error } = useQuery({
    ...api.planPaper.get.queryOptions({ input: { ...identity, receiverId } }),
    enabled: opened,
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={data ? t.directive.planPaper.of(data.receiver.name) : t.directive.planPaper.way}
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {data ? (
        <Shown shown={data} identity={identity} />
      ) : error ? (
        <Trouble error={error} />
      ) : (
        <SkeletonList rows={2} height="4rem" />
      )}
    </Modal>
  );
}

type Shown = Awaited<ReturnType<typeof api.planPaper.get.call>>;
type Paper = NonNullable<Shown["paper"]>;

function Shown({ shown: { receiver, plan, paper }, identity }: { shown: Shown; identity: DirectiveIdentity }) {
  const { t, f } = useLanguage();
  const words = t.directive.planPaper;
  const { organizationId, directiveId } = identity;
  const at = `/api/organizations/${organizationId}/directives/${directiveId}/receivers/${receiver.organizationId}/plan-paper`;
  return (
    <div className={styles.stack}>
      {paper ? (
        <div>
          <strong>{t.directive.named(paper)}</strong>
          <p className={styles.subject}>{paper.subject}</p>
          <div className={styles.dim}>{words.sent(f.date(dayOf(paper.linkedAt)))}</div>
        </div>
      ) : (
        <p className={styles.dim}>{words.none}</p>
      )}
      {plan && <div className={styles.lines}>{plan}</div>}
      {paper && <Files paper={paper} at={at} />}
      <PastPlans identity={identity} receiverId={receiver.organizationId} />
    </div>
  );
}

function Files({ paper, at }: { paper: Paper; at: string }) {
  const { t, f } = useLanguage();
  const words = t.directive.page;
  if (paper.files.length === 0 && !paper.isDocument)
    return <p className={styles.dim}>{t.directive.planPaper.noFiles}</p>;
  return (
    <ul className={rowStyles.list} aria-label={words.files}>
      {paper.isDocument && (
        <FileRow name={words.issuedDocument(paper.reference)} href={`${at}/document/file`} isOpened saved="" />
      )}
      {paper.files.map(({ fileId, name, bytes, inline }) => (
        <FileRow
          key={fileId}
          name={name}
          note={f.fileSize(bytes)}
          href={`${at}/files/${fileId}/content`}
          isOpened={inline}
          saved={name}
        />
      ))}
    </ul>
  );
}

interface FileRowProps {
  name: string;
  note?: string;
  href: string;
  /** Whether a browser may show it in its place. */
  isOpened: boolean;
  /** Under which name it is saved; the server names it where this is empty. */
  saved: string;
}

function FileRow({ name, note, href, isOpened, saved }: FileRowProps) {
  const { t } = useLanguage();
  const words = t.directive.page;
  return (
    <li className={styles.fileRow}>
      <div>
        {isOpened ? (
          <Anchor className={styles.link} href={href} target="_blank" rel="noopener" aria-label={words.openFile(name)}>
            {name}
          </Anchor>
        ) : (
          <span>{name}</span>
        )}
        {note && <div className={styles.dim}>{note}</div>}
      </div>
      <Button variant="default" component="a" href={href} download={saved} aria-label={words.saveNamed(name)}>
        {words.save}
      </Button>
    </li>
  );
}

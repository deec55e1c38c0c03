import { NativeSelect, Stack } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSession } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SearchBox } from "../ui/search-box.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./directive.module.css";
import { directiveAddress, type RegisterRow, registerQuery } from "./directive-query.ts";
import { expectedLine, ReceiptStanding } from "./receipt-words.tsx";
import { type Box, boxes } from "./register-search.ts";

interface RegisterListProps {
  organizationId: string;
  box: Box;
  onBox: (box: Box) => void;
}

/** One box of the register, with search and pages. */
export function RegisterList({ organizationId, box, onBox }: RegisterListProps) {
  const { t } = useLanguage();
  const words = t.directive.register;
  const pages = usePages();
  const { data: list, error } = useQuery({
    ...registerQuery({ organizationId, box, query: pages.search, cursor: pages.cursor }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={styles.bar}>
        <NativeSelect
          label={words.show}
          value={box}
          data={boxes.map((each) => ({ value: each, label: words.box[each] }))}
          onChange={({ currentTarget: { value } }) => onBox(boxes.find((each) => each === value) ?? box)}
        />
        <div className={styles.search}>
          <SearchBox label={words.search} placeholder={words.search} value={pages.search} onSearch={pages.setSearch} />
        </div>
      </div>
      <Trouble error={error} />
      {!list && !error && <SkeletonList />}
      {list?.rows.length === 0 && <Nothing box={box} search={pages.search} />}
      {list && list.rows.length > 0 && (
        <Stack gap="sm">
          <ul className={rowStyles.list} aria-label={words.caption}>
            {list.rows.map((row) => (
              <Row key={row.directiveId} row={row} organizationId={organizationId} />
            ))}
          </ul>
          {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
        </Stack>
      )}
    </>
  );
}

function Nothing({ box, search }: { box: Box; search: string }) {
  const { t } = useLanguage();
  const words = t.directive.register;
  if (search !== "")
    return <EmptyState icon="search" title={t.common.search.nothing(search)} advice={t.common.search.nothingAdvice} />;
  return (
    <EmptyState icon={box === "OPEN" ? "check" : "document"} title={words.none[box]} advice={words.noneAdvice[box]} />
  );
}

function Row({ row, organizationId }: { row: RegisterRow; organizationId: string }) {
  const { t, f } = useLanguage();
  const { directiveId, subject, issuerName, fileCount, receipt, sentTo, settled } = row;
  const words = t.directive;
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.rowHead}>
          <Link className={styles.title} {...directiveAddress({ organizationId, directiveId })}>
            {words.named(row)}
          </Link>
          <NewMark isRead={row.isRead} />
        </div>
        <div>{subject}</div>
        <div className={styles.dim}>
          {issuerName}
          {fileCount > 0 && ` · ${words.register.files(fileCount)}`}
        </div>
        {receipt && <div className={styles.dim}>{expectedLine(receipt, t, f)}</div>}
      </div>
      <div className={styles.rowEnd}>
        {row.isForEverybody && <StateBadge tone="gold">{words.forEverybody}</StateBadge>}
        {receipt && <ReceiptStanding receipt={receipt} />}
        {sentTo > 0 && (
          <StateBadge tone={settled === sentTo ? "green" : "grey"}>{words.doneOf(settled, sentTo)}</StateBadge>
        )}
      </div>
    </li>
  );
}

/** New for the reader; an account of no person reads for nobody. */
function NewMark({ isRead }: { isRead: boolean }) {
  const { t } = useLanguage();
  const { person } = useSession();
  if (isRead || !person) return null;
  return (
    <span className={styles.new}>
      <span className={styles.dot} aria-hidden="true" />
      {t.directive.isNew}
    </span>
  );
}

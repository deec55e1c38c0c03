import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../account/session.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./organization.module.css";
import { OrganizationFormDialog } from "./organization-form-dialog.tsx";
import { Branch, OrganizationLine } from "./organization-tree.tsx";

/** The tree of organizations as far as the reader sees it, opened branch by branch, with a search over all of it. */
export function OrganizationsPage() {
  const { t, f } = useLanguage();
  const words = t.organization.browser;
  const { isAdministrator } = useSession();
  const [search, setSearch] = useState("");
  const [creating, setCreating] = useState(false);
  const [on, setOn] = useState<string | null>(null);
  return (
    <PageFrame
      title={words.title}
      actions={
        isAdministrator && (
          <>
            <Button component={Link} to="/imports" variant="default">
              {words.import}
            </Button>
            <Button onClick={() => setCreating(true)}>{words.create}</Button>
          </>
        )
      }
    >
      <SectionCard>
        <SearchBox label={words.search} value={search} onSearch={setSearch} />
        {search.length > 0 ? (
          <Found words={search} />
        ) : (
          <>
            <div className={styles.onDay}>
              <DayField
                label={words.onDay}
                clearable
                max={today()}
                value={on ?? today()}
                onChange={(day) => setOn(day === today() ? null : day)}
              />
            </div>
            {on !== null && <p className={styles.dim}>{words.asThen(f.date(on))}</p>}
            <Roots key={on} on={on ?? undefined} />
          </>
        )}
      </SectionCard>
      <OrganizationFormDialog opened={creating} onClose={() => setCreating(false)} parent={null} />
    </PageFrame>
  );
}

function Roots({ on }: { on: string | undefined }) {
  const { t } = useLanguage();
  const words = t.organization.browser;
  const { data: list, error } = useQuery(
    api.organization.list.queryOptions({ input: { limit: 200, ...(on !== undefined && { on }) } }),
  );
  if (error) return <Trouble error={error} />;
  if (!list) return <SkeletonList />;
  if (list.rows.length === 0) return <EmptyState icon="tree" title={words.empty} advice={words.emptyAdvice} />;
  return (
    <ul className={styles.tree} aria-label={words.tree}>
      {list.rows.map((organization) => (
        <Branch
          key={organization.organizationId}
          organization={organization}
          startsOpen={list.rows.length === 1}
          on={on}
        />
      ))}
    </ul>
  );
}

function Found({ words }: { words: string }) {
  const { t } = useLanguage();
  const { data: list, error } = useQuery(api.organization.list.queryOptions({ input: { search: words, limit: 100 } }));
  if (error) return <Trouble error={error} />;
  if (!list) return <SkeletonList />;
  if (list.rows.length === 0) {
    return <EmptyState icon="search" title={t.common.search.nothing(words)} advice={t.common.search.nothingAdvice} />;
  }
  return (
    <>
      <div role="status" className={styles.dim}>
        {t.shell.searchResults(list.rows.length)}
      </div>
      <ul className={styles.tree} aria-label={t.organization.browser.results}>
        {list.rows.map((organization) => (
          <li key={organization.organizationId}>
            <OrganizationLine organization={organization} />
          </li>
        ))}
      </ul>
    </>
  );
}

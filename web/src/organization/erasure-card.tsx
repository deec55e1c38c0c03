import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { usePages } from "../ui/use-pages.ts";
import { useChange } from "../use-change.ts";
import type { Organization } from "./organization-query.ts";

type Erasable = Awaited<ReturnType<typeof api.member.erasable.call>>["rows"][number];

/** Who left so long ago that particulars need not be kept any more, and the way to erase them. */
export function ErasureCard({ organization }: { organization: Organization }) {
  const { t } = useLanguage();
  const words = t.organization.erasure;
  const [isAsked, setAsked] = useState(false);
  return (
    <SectionCard title={words.title}>
      <Text>{words.explanation}</Text>
      {isAsked ? (
        <ErasableList organizationId={organization.organizationId} />
      ) : (
        <Button variant="default" mt="sm" onClick={() => setAsked(true)}>
          {words.look}
        </Button>
      )}
    </SectionCard>
  );
}

function ErasableList({ organizationId }: { organizationId: string }) {
  const { t, f, code } = useLanguage();
  const words = t.organization.erasure;
  const pages = usePages();
  const [chosen, setChosen] = useState<Erasable>();
  const { data, error } = useQuery(
    api.member.erasable.queryOptions({
      input: { organizationId, limit: 50, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) },
    }),
  );
  if (!data) return <Trouble error={error} />;
  const { years, document, noteVi, noteEn } = data.rule;
  return (
    <>
      <Text size="sm" c="dimmed" mt="sm">
        {words.rule(years, document)} {code === "vi" ? noteVi : noteEn}
      </Text>
      {data.rows.length === 0 && <Text mt="sm">{words.none}</Text>}
      <ul className={rowStyles.list} aria-label={words.title}>
        {data.rows.map((row) => (
          <li key={row.personId} className={rowStyles.row}>
            <div className={rowStyles.head}>
              <Link
                to="/organizations/$organizationId/members/$personId"
                params={{ organizationId: row.organizationId, personId: row.personId }}
              >
                {row.fullName}
              </Link>
              {data.abilities.includes("member.erase") && (
                <Button variant="default" aria-label={words.eraseOf(row.fullName)} onClick={() => setChosen(row)}>
                  {words.erase}
                </Button>
              )}
            </div>
            <div className={rowStyles.dim}>
              {[row.organizationName, t.people.endReason[row.endReason], f.date(row.endedOn)].join(" · ")}
            </div>
          </li>
        ))}
      </ul>
      {hasPages(data, pages) && <PageFoot list={data} pages={pages} />}
      {chosen && <EraseDialog of={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function EraseDialog({ of, onClose }: { of: Erasable; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.organization.erasure;
  const { organizationId, personId, fullName } = of;
  const erase = useChange([api.member.key()], () => client.member.erase({ organizationId, personId }), onClose);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.eraseOf(fullName)}
      submitLabel={words.erase}
      busy={erase.isPending}
      error={erase.error}
      onSubmit={() => erase.mutate()}
    >
      <Text>{words.warning}</Text>
    </FormDialog>
  );
}

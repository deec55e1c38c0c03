import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import { PaperLinks } from "../ui/paper-links.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type Honour, honoursQuery } from "./honour-query.ts";
import { AnnulHonourDialog, RecordHonourDialog } from "./record-honour-dialog.tsx";

interface HonoursCardProps {
  organizationId: string;
  /** Of those right below as well: each line then names its organization. */
  below?: boolean;
}

type Deed = { name: "RECORD" } | { name: "CORRECT" | "ANNUL"; honour: Honour };

/** "Các năm trước": levels and titles of an organization by year, each with its decision. */
export function HonoursCard({ organizationId, below = false }: HonoursCardProps) {
  const { t, code } = useLanguage();
  const words = t.honour;
  const pages = usePages();
  const [deed, setDeed] = useState<Deed>();
  const close = () => setDeed(undefined);
  const { data: list, error } = useQuery(honoursQuery(organizationId, below, pages.cursor));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={3} height="3rem" />;
  const title = below ? words.titleBelow : words.title;
  if (list.rows.length === 0 && below) return null;
  const latest = list.rows.find(({ annulled }) => annulled === null)?.year;
  return (
    <SectionCard
      title={title}
      aside={
        <div className={rowStyles.buttons}>
          {list.mayRecord && !below && (
            <Button variant="default" onClick={() => setDeed({ name: "RECORD" })}>
              {words.record}
            </Button>
          )}
          {list.rows.length > 0 && (
            <Button
              component="a"
              variant="default"
              href={`/api/organizations/${organizationId}/honours/file?below=${below}&language=${code}`}
              aria-label={words.download(title)}
              download
            >
              Excel
            </Button>
          )}
        </div>
      }
    >
      <p className={rowStyles.dim}>{list.rows.length > 0 ? words.explanation : words.none}</p>
      {latest !== undefined && pages.cursor === undefined && (
        <PaperLinks
          title={words.paper(latest)}
          href={`/api/organizations/${organizationId}/honours/${latest}/paper/file`}
        />
      )}
      {list.rows.length > 0 && (
        <ul className={rowStyles.list} aria-label={title}>
          {list.rows.map((honour) => (
            <Line
              key={honour.honourId ?? `${honour.organizationId} ${honour.year}`}
              honour={honour}
              isNamed={below}
              mayChange={list.mayRecord && !below}
              onDeed={setDeed}
            />
          ))}
        </ul>
      )}
      {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      {(deed?.name === "RECORD" || deed?.name === "CORRECT") && (
        <RecordHonourDialog
          organizationId={organizationId}
          replaced={deed.name === "CORRECT" ? deed.honour : undefined}
          onClose={close}
        />
      )}
      {deed?.name === "ANNUL" && <AnnulHonourDialog honour={deed.honour} onClose={close} />}
    </SectionCard>
  );
}

interface LineProps {
  honour: Honour;
  isNamed: boolean;
  mayChange: boolean;
  onDeed: (deed: Deed) => void;
}

function Line({ honour, isNamed, mayChange, onDeed }: LineProps) {
  const { t, f } = useLanguage();
  const words = t.honour;
  const { honourId, year, kind, name, number, issuer, decidedOn, annulled, organizationId, organizationName } = honour;
  const said = kind === "OTHER" ? name : words.kind[kind];
  const named = words.lineOf(year, said);
  return (
    <li className={rowStyles.row}>
      {isNamed && (
        <Link className={rowStyles.link} to="/organizations/$organizationId" params={{ organizationId }}>
          {organizationName}
        </Link>
      )}
      <div>
        <strong>{named}</strong> {annulled && <StateBadge>{words.annulled}</StateBadge>}
      </div>
      <div className={rowStyles.dim}>
        {number === ""
          ? words.decidedHere(f.date(decidedOn), issuer)
          : words.decision(number, f.date(decidedOn), issuer)}
      </div>
      {annulled && <div className={rowStyles.dim}>{words.annulledBecause(annulled.reason)}</div>}
      {mayChange && honourId !== null && annulled === null && (
        <div className={rowStyles.buttons}>
          <Button
            variant="default"
            aria-label={words.correctNamed(named)}
            onClick={() => onDeed({ name: "CORRECT", honour })}
          >
            {words.correct}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            aria-label={words.annulNamed(named)}
            onClick={() => onDeed({ name: "ANNUL", honour })}
          >
            {words.annul}
          </Button>
        </div>
      )}
    </li>
  );
}

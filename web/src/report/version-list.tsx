import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import styles from "./report.module.css";
import { filesOf, type OwnReport, type PeriodKey, useReportChange, type Version } from "./report-query.ts";
import { SectionsText } from "./sections-editor.tsx";

const tones: Record<Version["state"], Tone> = { SUBMITTED: "amber", ACCEPTED: "green", RETURNED: "red" };

/** Each sending with its files; who it was sent to accepts the last or returns it, and reads its words. */
export function VersionList({ own, period }: { own: OwnReport; period: PeriodKey }) {
  const { t } = useLanguage();
  const { versions, abilities, report } = own;
  const [last] = versions;
  const mayAnswer = abilities.includes("report.accept");
  return (
    <>
      <SectionCard title={t.report.versions.title} urgent={mayAnswer}>
        <ul className={rowStyles.list}>
          {versions.map((version) => (
            <li key={version.version} className={rowStyles.row}>
              <VersionRow version={version} period={period} />
              {mayAnswer && version === last && <Answer version={version} period={period} />}
            </li>
          ))}
        </ul>
      </SectionCard>
      {!report && last && <SentWords period={period} version={last.version} />}
    </>
  );
}

function VersionRow({ version, period }: { version: Version; period: PeriodKey }) {
  const { t, f, code } = useLanguage();
  const words = t.report.versions;
  const { symbol, state, sentAt, returnReason } = version;
  const of = `${filesOf(period)}/versions/${version.version}`;
  const files = [
    [words.word, `${of}/document/file?format=docx`],
    [words.pdf, `${of}/document/file?format=pdf`],
    [words.excel, `${of}/table/file?language=${code}`],
  ] as const;
  return (
    <>
      <div className={rowStyles.head}>
        <div>
          <strong>{symbol}</strong>
          <div className={rowStyles.dim}>{words.sent(version.version, f.dateTime(sentAt))}</div>
        </div>
        <StateBadge tone={tones[state]}>{words.state[state]}</StateBadge>
      </div>
      {returnReason !== "" && <p className={rowStyles.lines}>{words.because(returnReason)}</p>}
      <div className={rowStyles.buttons}>
        {files.map(([name, href]) => (
          <Button
            key={name}
            variant="subtle"
            component="a"
            href={href}
            aria-label={words.fileNamed(name, symbol)}
            {...(name === words.pdf ? { target: "_blank" } : { download: true })}
          >
            {name}
          </Button>
        ))}
      </div>
    </>
  );
}

function Answer({ version: { version, symbol }, period }: { version: Version; period: PeriodKey }) {
  const { t } = useLanguage();
  const words = t.report.versions;
  const [returning, setReturning] = useState(false);
  const accept = useReportChange(() => client.report.accept({ ...period, version }));
  const giveBack = useReportChange(
    (reason: string) => client.report.return({ ...period, version, reason }),
    () => setReturning(false),
  );
  return (
    <div className={styles.bar}>
      <Button loading={accept.isPending} aria-label={words.acceptNamed(symbol)} onClick={() => accept.mutate()}>
        {words.accept}
      </Button>
      <Button variant="default" onClick={() => setReturning(true)}>
        {words.return}
      </Button>
      <Trouble error={accept.error} />
      <ConfirmDialog
        opened={returning}
        onClose={() => setReturning(false)}
        title={words.returnTitle}
        confirmLabel={words.return}
        reason={{}}
        busy={giveBack.isPending}
        trouble={<Trouble error={giveBack.error} />}
        onConfirm={(reason) => giveBack.mutate(reason)}
      />
    </div>
  );
}

/** What a superior reads of a report: the words as they were sent. */
function SentWords({ period, version }: { period: PeriodKey; version: number }) {
  const { data: sent, error } = useQuery(api.report.open.queryOptions({ input: { ...period, version } }));
  return (
    <>
      <Trouble error={error} />
      {sent && <SectionsText sections={sent.sections} />}
    </>
  );
}

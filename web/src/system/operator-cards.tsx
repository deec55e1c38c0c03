import { Code, List } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import styles from "../organization/organization.module.css";
import { SectionCard } from "../ui/card.tsx";

/** Where an operator looks further, and what is done on the server itself. */
export function OperatorCards() {
  const { t } = useLanguage();
  const words = t.system;
  return (
    <>
      <SectionCard title={words.links}>
        <ul className={styles.links}>
          {[
            ["/health/live", words.live],
            ["/health/ready", words.readiness],
            ["/metrics", words.metrics],
            ["/api/docs", words.reference],
          ].map(([href, label]) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noopener">
                {label}
              </a>{" "}
              <Code fz="md">{href}</Code>
            </li>
          ))}
        </ul>
      </SectionCard>
      <SectionCard title={words.commands}>
        <p>{words.commandsAdvice}</p>
        <List>
          {[
            ["npm run backup", words.commandBackup],
            ["npm run restore", words.commandRestore],
            ["npm run audit:verify", words.commandVerify],
          ].map(([command, label]) => (
            <List.Item key={command}>
              <Code fz="md">{command}</Code> {label}
            </List.Item>
          ))}
        </List>
      </SectionCard>
    </>
  );
}

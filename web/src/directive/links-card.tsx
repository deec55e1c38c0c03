import { Button, CloseButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./directive.module.css";
import { type Directive, type DirectiveLink, directiveAddress, useDirectiveChange } from "./directive-query.ts";

const LinkDialog = lazyDialog(async () => (await import("./link-dialog.tsx")).LinkDialog);

/** How a text rests on others and others on it. */
export function LinksCard({ directive }: { directive: Directive }) {
  const { t } = useLanguage();
  const words = t.directive.links;
  const [adding, setAdding] = useState(false);
  const mayLink = directive.abilities.includes("directive.link");
  if (directive.links.length === 0 && !mayLink) return null;
  return (
    <SectionCard title={words.title}>
      {directive.links.length === 0 && <div className={styles.dim}>{words.none}</div>}
      <ul className={rowStyles.list} aria-label={words.title}>
        {directive.links.map((link) => (
          <LinkRow
            key={`${link.kind}/${link.isFrom}/${link.directive.directiveId}`}
            link={link}
            directive={directive}
          />
        ))}
      </ul>
      {mayLink && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      <LinkDialog opened={adding} onClose={() => setAdding(false)} directive={directive} />
    </SectionCard>
  );
}

function LinkRow({ link, directive }: { link: DirectiveLink; directive: Directive }) {
  const { t } = useLanguage();
  const words = t.directive.links;
  const { organizationId } = directive;
  const other = link.directive;
  const name = t.directive.named(other);
  // A link is kept at the text that it was made of; taken back it is there.
  const ends = link.isFrom
    ? { directiveId: directive.directiveId, otherId: other.directiveId }
    : { directiveId: other.directiveId, otherId: directive.directiveId };
  // The plan is replaced or withdrawn at the receipt.
  const isPlan = !link.isFrom && other.directiveId === directive.receipt?.planPaper?.directiveId;
  const remove = useDirectiveChange(() => client.directive.unlink({ organizationId, ...ends }));
  return (
    <li className={styles.fileRow}>
      <div>
        <span className={styles.dim}>{link.isFrom ? words.from[link.kind] : words.to[link.kind]}</span>
        <br />
        <Link className={styles.title} {...directiveAddress({ organizationId, directiveId: other.directiveId })}>
          {name}
        </Link>
        <div>{other.subject}</div>
        <Trouble error={remove.error} />
      </div>
      {directive.abilities.includes("directive.unlink") && !isPlan && (
        <CloseButton aria-label={words.remove(name)} disabled={remove.isPending} onClick={() => remove.mutate()} />
      )}
    </li>
  );
}

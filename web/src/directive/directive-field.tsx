import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import type { NamedDirective } from "./directive-query.ts";

type Linked = Pick<NamedDirective, "directiveId" | "reference" | "type" | "issuedOn" | "subject">;

interface DirectiveFieldProps {
  label: string;
  placeholder: string;
  organizationId: string;
  /** What was linked before, which may not be among the latest. */
  linked: Linked | null | undefined;
  value: string | null;
  onChange: (directiveId: string | null) => void;
  disabled?: boolean;
}

const textsOffered = 100;

/** One of the latest texts of the register, found by its number or subject; none if nothing is chosen. */
export function DirectiveField({ organizationId, linked, disabled = false, ...rest }: DirectiveFieldProps) {
  const { t } = useLanguage();
  const register = useQuery(
    api.directive.list.queryOptions({ input: { organizationId, limit: textsOffered }, enabled: !disabled }),
  );
  const texts = register.data?.rows ?? [];
  const isListed = texts.some(({ directiveId }) => directiveId === linked?.directiveId);
  const options: readonly Linked[] = [...(linked && !isListed ? [linked] : []), ...texts];
  return (
    <Select
      {...rest}
      disabled={disabled}
      searchable
      clearable
      clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${rest.label}` }}
      data={options.map((text) => ({ value: text.directiveId, label: `${t.directive.named(text)}: ${text.subject}` }))}
    />
  );
}

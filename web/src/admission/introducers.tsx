import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import type { Admission } from "./admission-query.ts";

const IntroduceDialog = lazyDialog(async () => (await import("./introduce-dialog.tsx")).IntroduceDialog);

/** Who introduces the candidate; the cell's leaders say it until the cell has voted. */
export function Introducers({ file }: { file: Admission }) {
  const { t } = useLanguage();
  const words = t.admission.introducers;
  const [isOpen, setOpen] = useState(false);
  const maySay = file.abilities.includes("admission.introduce");
  const named = [...file.introducers.map(({ fullName }) => fullName), file.introducingUnion].filter(Boolean);
  if (named.length === 0 && !maySay) return null;
  return (
    <div className={rowStyles.head}>
      <div>{`${words.title}: ${named.length > 0 ? named.join(", ") : words.none}`}</div>
      {maySay && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {words.say}
        </Button>
      )}
      {maySay && <IntroduceDialog opened={isOpen} onClose={() => setOpen(false)} file={file} />}
    </div>
  );
}

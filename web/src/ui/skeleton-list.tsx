import { Skeleton, Stack } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./ui.module.css";

const rowNames = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Keeps the shape of a list while it is read, so that nothing jumps when it arrives. */
export function SkeletonList({ rows = 5, height = "2.75rem" }: { rows?: number; height?: string }) {
  const { t } = useLanguage();
  return (
    <div role="status">
      <span className={styles.hidden}>{t.common.loading}</span>
      <Stack gap="sm" aria-hidden="true">
        {rowNames.slice(0, rows).map((name) => (
          <Skeleton key={name} height={height} radius="md" />
        ))}
      </Stack>
    </div>
  );
}

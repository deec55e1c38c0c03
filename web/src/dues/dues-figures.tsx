import { useLanguage } from "../language/use-language.tsx";
import { FigureCard, FigureRow } from "../ui/card.tsx";

interface DuesFiguresProps {
  counts: { members: number; paid: number; excused: number; unpaid: number };
}

/** How many have paid, side by side. */
export function DuesFigures({ counts }: DuesFiguresProps) {
  const { t } = useLanguage();
  const words = t.dues;
  return (
    <FigureRow>
      <FigureCard label={words.states.PAID} value={words.share(counts.paid, counts.members)} />
      <FigureCard label={words.states.EXCUSED} value={String(counts.excused)} />
      <FigureCard label={words.states.UNPAID} value={String(counts.unpaid)} />
    </FigureRow>
  );
}

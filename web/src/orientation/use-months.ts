import { useLanguage } from "../language/use-language.tsx";

/** `Tháng 12/2026`, or `Quý IV/2026`. */
export function useMonths(): (months: { firstMonth: string; lastMonth: string }) => string {
  const { t, f } = useLanguage();
  return ({ firstMonth, lastMonth }) => {
    if (firstMonth === lastMonth) return f.month(firstMonth);
    const [year = "", month = "1"] = firstMonth.split("-");
    return t.orientation.quarter(Math.ceil(Number(month) / 3), year);
  };
}

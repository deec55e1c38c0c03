import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./shell.module.css";

export function Brand() {
  const { t } = useLanguage();
  return (
    <Link to="/" className={styles.brand}>
      <img src="/icon.svg" alt="" width="30" height="30" />
      {t.common.productName}
    </Link>
  );
}

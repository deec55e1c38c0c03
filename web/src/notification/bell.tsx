import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { sessionQuery } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import styles from "./notification.module.css";

const EVERY_TWO_MINUTES = 120_000;

/** Leads to what I was told; says how much of it is unread. */
export function Bell() {
  const { t } = useLanguage();
  const { data } = useQuery({ ...sessionQuery(), refetchInterval: EVERY_TWO_MINUTES });
  const unread = data?.unreadNotifications ?? 0;
  return (
    <Link to="/notifications" className={styles.bell} aria-label={t.notification.bell(unread)}>
      <Icon name="bell" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}

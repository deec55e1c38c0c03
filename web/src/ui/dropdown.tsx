import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./dropdown.module.css";
import { Icon } from "./icon.tsx";

interface DropdownProps {
  /** Content of the button. */
  trigger: ReactNode;
  /** Where the button's words alone do not say what it opens. */
  label?: string;
  align?: "start" | "end";
  /** Receives what closes the list again. */
  children: (close: () => void) => ReactNode;
}

/**
 * A button that discloses a short list below it. A tenth of Mantine's Menu, which positions itself by a library of
 * 25 kB gzip; for the header, which every first visit pays for.
 */
export function Dropdown({ trigger, label, align = "start", children }: DropdownProps) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!opened) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpened(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [opened]);

  function closeByEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !opened) return;
    event.stopPropagation();
    setOpened(false);
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape from the controls inside
    <div ref={frame} className={styles.frame} onKeyDown={closeByEscape}>
      <UnstyledButton
        ref={button}
        className={styles.trigger}
        aria-expanded={opened}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpened(!opened)}
      >
        {trigger}
        <Icon name="chevron" size="1.125rem" />
      </UnstyledButton>
      <div id={id} className={styles.list} data-align={align} hidden={!opened}>
        {opened && children(() => setOpened(false))}
      </div>
    </div>
  );
}

interface DropdownActionProps {
  icon?: ReactNode;
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}

export function DropdownAction({ icon, pressed, onClick, children }: DropdownActionProps) {
  return (
    <UnstyledButton className={styles.action} aria-pressed={pressed} onClick={onClick}>
      {icon}
      <span>{children}</span>
    </UnstyledButton>
  );
}

export const dropdownAction = styles.action;
export const dropdownLabel = styles.label;

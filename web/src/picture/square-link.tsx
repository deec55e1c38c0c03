import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { meetingAddress } from "../meeting/meeting-address.ts";
import styles from "./picture.module.css";
import type { PictureRow, Square } from "./picture-query.ts";
import type { SquareLook } from "./square-look.ts";

interface SquareLinkProps {
  row: Pick<PictureRow, "organizationId">;
  square: Square;
  look: SquareLook;
  year: number;
  /** The whole sentence: organization, month, state. */
  label: string;
}

/** A month as a coloured word; leads to the meeting, or into the body. */
export function SquareLink({ row, square, look, year, label }: SquareLinkProps) {
  const shared = {
    className: styles.square,
    "data-edge": look.edge,
    "data-level": look.level,
    title: look.long,
    "aria-label": label,
  };
  const { organizationId } = row;
  const words: ReactNode = look.short;
  if (square.counts) {
    return (
      <Link {...shared} to="/organizations/$organizationId/picture" params={{ organizationId }} search={{ year }}>
        {words}
      </Link>
    );
  }
  if (square.meetingId) {
    const params = { organizationId, meetingId: square.meetingId };
    return (
      <Link {...shared} {...meetingAddress(params)}>
        {words}
      </Link>
    );
  }
  return (
    <span className={styles.square} data-edge={look.edge} title={look.long}>
      <span aria-hidden="true">{words}</span>
      <span className={styles.hidden}>{look.long}</span>
    </span>
  );
}

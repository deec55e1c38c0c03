import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/** Brings the part of the meeting into sight that the address names: it is drawn only after the meeting has been read. */
export function usePlace(): void {
  const place = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (place !== "") document.getElementById(place)?.scrollIntoView();
  }, [place]);
}

import { type CSSVariablesResolver, createTheme } from "@mantine/core";

const TARGET = "2.75rem"; // 44 px, the least a finger needs

/**
 * Look of the whole product. Components are named, not imported, so that a page loads only those it shows.
 * Colours that carry a state stand in theme.css as variables for light and dark; every text and background pair of
 * them keeps 4.5:1 (contrast.test.ts).
 */
export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", sans-serif',
  fontSizes: { xs: "1rem", sm: "1rem", md: "1rem", lg: "1.1875rem", xl: "1.375rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.625rem", lineHeight: "1.25" },
      h2: { fontSize: "1.1875rem", lineHeight: "1.35" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  radius: { md: "0.625rem", lg: "0.75rem" },
  primaryColor: "brand",
  primaryShade: { light: 7, dark: 7 },
  colors: {
    brand: [
      "#fdf3f2",
      "#fbeae8",
      "#f6cfcb",
      "#ffb0a7",
      "#ff9f94",
      "#df6f66",
      "#c94a41",
      "#b3261e",
      "#991f18",
      "#7d1812",
    ],
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: {
      vars: () => ({ root: { "--button-height": TARGET } }),
      styles: {
        root: { height: "auto", minHeight: TARGET },
        // A link that looks like a button does not centre its content by itself.
        inner: { minHeight: `calc(${TARGET} - 2px)` },
        label: { overflow: "visible", whiteSpace: "normal", lineHeight: 1.35, fontWeight: 600, paddingBlock: 4 },
      },
    },
    ActionIcon: {
      defaultProps: { size: TARGET, variant: "subtle", color: "gray" },
      styles: { root: { color: "var(--ink)" } },
    },
    CloseButton: { defaultProps: { size: TARGET } },
    Anchor: { defaultProps: { underline: "always", c: "inherit" } },
    Input: {
      vars: () => ({ wrapper: { "--input-height": TARGET } }),
      styles: {
        wrapper: {
          "--input-bd": "var(--line-strong)",
          "--input-bg": "var(--surface)",
          "--input-bd-focus": "var(--focus)",
        },
      },
    },
    InputWrapper: {
      styles: {
        label: { fontWeight: 600, marginBottom: 4 },
        description: { color: "var(--dim)", fontSize: "1rem" },
        error: { fontSize: "1rem" },
      },
    },
    Checkbox: {
      defaultProps: { size: "md" },
      styles: { body: { minHeight: TARGET, alignItems: "center" } },
    },
    Radio: { defaultProps: { size: "md" }, styles: { body: { minHeight: TARGET, alignItems: "center" } } },
    Switch: {
      defaultProps: { size: "md" },
      styles: { track: { borderColor: "var(--line-strong)" }, body: { minHeight: TARGET, alignItems: "center" } },
    },
    Menu: { styles: { item: { minHeight: TARGET }, dropdown: { borderColor: "var(--line)" } } },
    NavLink: { styles: { root: { minHeight: TARGET } } },
    Modal: {
      // A dialog's <header> would be a second banner of the page.
      defaultProps: { centered: true, radius: "lg", attributes: { header: { role: "presentation" } } },
      styles: { title: { fontWeight: 600, lineHeight: 1.35 } },
    },
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
  },
});

/** Ties Mantine's own variables to the colours of theme.css, so that both follow the colour scheme. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--surface)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--dim)",
    "--mantine-color-placeholder": "var(--dim)",
    "--mantine-color-error": "var(--red)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--sunken)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line-strong)",
    "--mantine-color-brand-filled": "var(--red-fill)",
    "--mantine-color-brand-text": "var(--red)",
    "--mantine-color-brand-light": "var(--red-soft)",
    "--mantine-color-brand-light-color": "var(--red)",
    "--mantine-color-brand-outline": "var(--red)",
  };
  return { variables: {}, light: shared, dark: shared };
};

/** How a cell that another one came from is named beside it. */
export const predecessorWords = {
  vi: { named: (name: string, until: string) => `Tiền thân: ${name} (đến ${until})` },
  en: { named: (name: string, until: string) => `Before: ${name} (until ${until})` },
};

/** Ports by UN/LOCODE, which begins with the code of the country: the name in English, the time zone, and other names in use. */
export type PortEntries = Readonly<
  Record<string, readonly [name: string, timezone: string, ...also: string[]]>
>;

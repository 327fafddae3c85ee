/** Collects an option that may be repeated: `--list a --list b`. Never variadic, so that an argument behind it stays an argument. */
export const many = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** A reference in code to a library that has no address yet. */
export interface LinkReference {
  /** Offset of the 20 bytes of the address. */
  readonly start: number;
  readonly file: string;
  readonly library: string;
}

/**
 * Bytecode as solc prints it: lower-case hex, with 40 characters of the form `__$…$__` for each library
 * without an address.
 */
export interface Code {
  readonly hex: string;
  readonly references: readonly LinkReference[];
}

/** Size in bytes. */
export function sizeOf({ hex }: Code): number {
  return hex.length / 2;
}

/** The bytes. Like solc, it writes zeros for libraries without an address. */
export function bytesOf({ hex, references }: Code): Buffer {
  let text = hex;
  for (const { start } of references) text = overwrite(text, start, '0'.repeat(40));
  return Buffer.from(text, 'hex');
}

/** Whether two pieces of code have the same bytes and the same library references. */
export function isEqualCode(a: Code, b: Code): boolean {
  return a.hex === b.hex && JSON.stringify(a.references) === JSON.stringify(b.references);
}

/**
 * Replaces library references by addresses (`LinkerObject::link`).
 *
 * @param addresses 40 lower-case hex digits each, by `file:library`
 */
export function linkLibraries(code: Code, addresses: ReadonlyMap<string, string>): Code {
  let hex = code.hex;
  const references: LinkReference[] = [];
  for (const reference of code.references) {
    const address = addresses.get(`${reference.file}:${reference.library}`);
    if (address === undefined) references.push(reference);
    else hex = overwrite(hex, reference.start, address);
  }
  return { hex, references };
}

function overwrite(hex: string, start: number, digits: string): string {
  return hex.slice(0, 2 * start) + digits + hex.slice(2 * start + digits.length);
}

import type { ContractDraft } from './contracts.ts';
import type { Fault } from './faults.ts';
import type { FileDraft } from './files.ts';
import type { ImportDraft } from './imports.ts';
import type { Release } from './releases.ts';
import type { SelectionDraft } from './selection.ts';
import type { SettingsDraft } from './settings.ts';

/**
 * A project as fast-check draws it: plain numbers and flags that do not depend on each other, so everything that
 * it is shrunk to is a draft too. `resolve` gives the numbers their meaning (an index into the candidates
 * that are legal at that place, modulo their number). `render` writes the project.
 */
export interface Draft {
  readonly release: Release;
  readonly files: readonly FileDraft[];
  readonly imports: readonly ImportDraft[];
  readonly contracts: readonly ContractDraft[];
  /** Contracts of different files may have the same name. */
  readonly namesakes: boolean;
  readonly faults: readonly Fault[];
  readonly settings: SettingsDraft;
  readonly selection: SelectionDraft;
  /** See `ProjectOptions.linkable`. */
  readonly linkable: boolean;
  /** Contracts have names that could confuse the intermediate representation or JavaScript. */
  readonly oddNames: boolean;
  /** Every file imports a file that is so long that the intermediate representation is printed in several runs. */
  readonly ballast: boolean;
}

/** The item at an index, modulo the length; nothing if the list is empty. */
export function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length];
}

import type { ContractDraft } from './contracts.ts';
import type { Fault } from './faults.ts';
import type { FileDraft } from './files.ts';
import type { ImportDraft } from './imports.ts';
import type { Release } from './releases.ts';
import type { SelectionDraft } from './selection.ts';
import type { SettingsDraft } from './settings.ts';

/**
 * A project as fast-check draws it: plain numbers and flags without any rule between them, so that whatever
 * it is shrunk to is a draft too. `resolve` gives the numbers their meaning (an index into the candidates
 * that are legal at that place, modulo their number), `render` writes it down.
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
  /** Contracts are called what the intermediate representation or JavaScript might trip over. */
  readonly oddNames: boolean;
  /** Every file imports one of so much text that the intermediate representation is worth printing in several runs. */
  readonly ballast: boolean;
}

/** The item an index stands for, counted modulo the length; nothing of an empty list. */
export function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length];
}

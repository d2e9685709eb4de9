import type { FileAccess } from '../files/file-access.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';

/** An input, and where solc finds files that are not in it. */
export interface Project {
  readonly input: StandardJsonInput;
  readonly access: { readonly kind: 'none' } | ({ readonly kind: 'files' } & FileAccess);
}

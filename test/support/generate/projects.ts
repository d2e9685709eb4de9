import fc from 'fast-check';
import { contracts } from './contracts.ts';
import type { Draft } from './draft.ts';
import { rarely } from './draw.ts';
import { FAULTS, type FaultKind, faults } from './faults.ts';
import { files } from './files.ts';
import { imports } from './imports.ts';
import { linkableSelections, linkableSettings } from './linkable.ts';
import { features, type Release } from './releases.ts';
import { render, type StandardJsonInput } from './render.ts';
import { resolve } from './resolve.ts';
import { selections } from './selection.ts';
import { settings } from './settings.ts';

/** A generated project. */
export interface Project {
  readonly release: Release;
  readonly input: StandardJsonInput;
  /** What is wrong with it on purpose. Whether solc meets it depends on the selection. */
  readonly faults: readonly FaultKind[];
}

export interface ProjectOptions {
  /** The faults that may occur. Default: all. `[]`: the project compiles, warnings apart. */
  readonly faults?: readonly FaultKind[];
  /** The pipeline. Default: either. */
  readonly viaIR?: boolean;
  /**
   * Only via-IR, with settings and outputs that can be linked, and with more code that matters for linking. Some
   * code is always selected. From 0.8.28 on.
   */
  readonly linkable?: boolean;
  /** Default: 5. */
  readonly maxFiles?: number;
  /** Contracts, interfaces, libraries and free functions together. Default: 8. */
  readonly maxContracts?: number;
}

/**
 * Small Solidity projects that a release compiles in well under a second, as Standard JSON input: imports in
 * cycles, inheritance across files, libraries, factories, odd names, odd selections and settings, and, if
 * allowed, faults. They shrink towards one file with one contract and default settings.
 */
export function projects(release: Release, options: ProjectOptions = {}): fc.Arbitrary<Project> {
  const { maxFiles = 5, maxContracts = 8, viaIR, linkable = false } = options;
  const known = features(release);
  const kinds = Object.keys(FAULTS) as FaultKind[];
  const draft = fc.record<Draft>({
    release: fc.constant(release),
    files: files(known, maxFiles, linkable),
    imports: imports(maxFiles),
    contracts: contracts(release, maxContracts, linkable),
    namesakes: linkable ? rarely(false, true, 2) : rarely(false, true),
    faults: faults(options.faults ?? kinds),
    settings: linkable ? linkableSettings(known) : settings(known, viaIR),
    selection: linkable ? linkableSelections() : selections(known),
    linkable: fc.constant(linkable),
    oddNames: linkable ? rarely(false, true) : fc.constant(false),
    ballast: linkable ? rarely(false, true, 6) : fc.constant(false),
  });
  // Without the bias to small numbers, which would mean the first file and the first contract.
  return fc.noBias(draft).map((drawn) => {
    const model = resolve(drawn);
    return { release, input: render(model), faults: model.faults.map(({ kind }) => kind) };
  });
}

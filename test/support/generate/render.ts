import type { FileDraft } from './files.ts';
import { features } from './releases.ts';
import { renderContract } from './render-contract.ts';
import type { Model } from './resolve.ts';
import { Scope } from './scope.ts';
import { requestsExperimental } from './selection.ts';
import { renderSettings } from './settings.ts';

/** A Standard JSON input that holds its sources. */
export interface StandardJsonInput {
  readonly language: 'Solidity';
  readonly sources: Readonly<Record<string, { readonly content: string }>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Name of a long source without code. */
const BALLAST = 'ballast/Ballast.sol';

/** Quick to parse, but the scheduling of runs takes it for code. */
function ballast(): string {
  return `// SPDX-License-Identifier: MIT\nstring constant BALLAST = "${'ballast '.repeat(100_000)}";\n`;
}

/** Writes a project as a Standard JSON input. */
export function render(model: Model): StandardJsonInput {
  const known = features(model.draft.release);
  const rendered = model.files.map((file, index) => ({
    name: file.name,
    ...renderFile(file, model, index === 0),
  }));
  const remappings = [...new Set(rendered.flatMap((file) => file.remappings))];
  return {
    language: 'Solidity',
    // Not an object literal: a source may be called `__proto__`.
    sources: Object.fromEntries([
      ...rendered.map(({ name, content }) => [name, { content }] as const),
      ...(model.draft.ballast ? [[BALLAST, { content: ballast() }] as const] : []),
    ]),
    settings: renderSettings(model.draft.settings, {
      remappings: remappings.length > 0 ? remappings : undefined,
      libraries: linkedLibraries(model),
      experimental:
        known.minor >= 8 && known.patch >= 35 && requestsExperimental(model.selection) ? true : undefined,
      outputSelection: model.selection,
    }),
  };
}

function renderFile(file: FileDraft, model: Model, isFirst: boolean) {
  const scope = new Scope(model, file.name);
  const contracts = model.contracts
    .filter((contract) => contract.file === file.name)
    .flatMap((contract) => renderContract(contract, model, scope));
  const { lines, remappings } = scope.directives();
  const missing = isFirst && model.faults.some(({ kind }) => kind === 'missingImport');
  const head = [
    ...(file.license ? ['// SPDX-License-Identifier: MIT'] : []),
    ...(file.comment === '' ? [] : [`/* ${file.comment} */`]),
    ...pragma(file.pragma, model.draft.release),
    ...(file.abicoderV1 ? ['pragma abicoder v1;'] : []),
    ...(model.draft.ballast ? [`import "${BALLAST}";`] : []),
    ...(missing ? ['import "./nowhere/Missing.sol";'] : []),
  ];
  const content = [...head, ...lines, ...contracts, ''].join(file.newline);
  return { content, remappings };
}

function pragma(style: FileDraft['pragma'], release: string): string[] {
  const versions = { caret: `^${release}`, range: '>=0.6.0 <0.9.0', exact: release };
  return style === 'none' ? [] : [`pragma solidity ${versions[style]};`];
}

/** `settings.libraries` for the libraries that are linked, or nothing. */
function linkedLibraries({ contracts, draft }: Model): object | undefined {
  const linked = contracts
    .filter(({ kind, draft: { external } }) => kind === 'library' && external)
    .filter((_, index) => (draft.settings.linked >> index) & 1);
  if (linked.length === 0) return undefined;
  const byFile = new Map<string, Record<string, string>>();
  for (const { file, name, rank } of linked) {
    const address = `0x${(rank + 1).toString(16).padStart(40, '1')}`;
    byFile.set(file, { ...byFile.get(file), [name]: address });
  }
  return Object.fromEntries(byFile);
}

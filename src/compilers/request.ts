import type { CompilerVersion } from '../solc-version.ts';
import { type ExactVersion, parseVersionExpression, type VersionExpression } from './version-expression.ts';

/** What a user asks for with `--solc`, or a project's configuration. */
type CompilerRequest =
  | { readonly kind: 'path'; readonly path: string }
  /** `version` is a release, `0.8.28`, or a build, `0.8.28+commit.7893614a`. */
  | { readonly kind: 'exact'; readonly version: string }
  | { readonly kind: 'range'; readonly expression: VersionExpression }
  | { readonly kind: 'latest' }
  | { readonly kind: 'any' };

/** `0.8.28`, `v0.8.28`, `0.8.28+commit.7893614a`, `0.8.29-nightly.2024.11.12+commit.ab12cd34`. */
const EXACT = /^v?(?<version>\d+\.\d+\.\d+(?:-[A-Za-z][^\s+]*)?(?:\+\S*)?)$/;

/**
 * Parses `--solc`: an exact version, `latest`, a range as in `pragma solidity` (`^0.8.20`,
 * `0.8`, `0.8.x`, `>=0.8.0 <0.9.0`), a path otherwise, and nothing.
 */
export function parseCompilerRequest(spec: string | undefined): CompilerRequest {
  if (spec === undefined) return { kind: 'any' };
  const text = spec.trim();
  if (text === 'latest') return { kind: 'latest' };
  const version = EXACT.exec(text)?.groups?.version;
  if (version !== undefined) return { kind: 'exact', version };
  const expression = parseVersionExpression(text);
  return expression === undefined ? { kind: 'path', path: spec } : { kind: 'range', expression };
}

/** Whether the pragmas of the sources count: an exact version, `latest` and a path override them. */
export function isBoundByPragmas({ kind }: CompilerRequest): boolean {
  return kind === 'range' || kind === 'any';
}

/** What a compiler must be: the request, and what the sources' pragmas allow. */
export interface Requirement {
  readonly request: CompilerRequest;
  /** Of the sources, as far as they count (`isBoundByPragmas`). */
  readonly pragmas: readonly VersionExpression[];
}

/**
 * What is required, of a request and the version expressions of the sources. Invalid expressions are left out: no
 * version satisfies them, and solc says so in its own words.
 */
export function requirementOf(spec: string | undefined, pragmas: readonly string[] = []): Requirement {
  const request = parseCompilerRequest(spec);
  const bound = isBoundByPragmas(request) ? new Set(pragmas) : [];
  return {
    request,
    pragmas: [...bound].map(parseVersionExpression).filter((expression) => expression !== undefined),
  };
}

/**
 * Why a compiler of this version does not fit, to be put after `version …`; undefined if it fits.
 *
 * @param version where the commit is not known, `build` is the release too; then any commit may do
 */
export function whyNot({ request, pragmas }: Requirement, version: CompilerVersion): string | undefined {
  const exact = exactVersion(version);
  if (request.kind === 'exact') {
    const isAsked =
      request.version === version.build ||
      (request.version === version.release && !exact.isPrerelease) ||
      (version.build === version.release && request.version.startsWith(`${version.release}+`));
    return isAsked ? undefined : '';
  }
  if (request.kind === 'range' && !request.expression.allows(exact)) return '';
  const against = pragmas.find((pragma) => !pragma.allows(exact));
  return against === undefined ? undefined : `, which "pragma solidity ${against.text}" does not allow`;
}

/** What is compared of a version. */
export function exactVersion({ release, build }: CompilerVersion): ExactVersion {
  return { release, isPrerelease: build.startsWith('-', release.length) };
}

/** The request in words, to be put after `solc`: ` 0.8.28`, ` ^0.8.20`, or nothing. */
export function requestText({ request, pragmas }: Requirement): string {
  switch (request.kind) {
    case 'exact':
      return ` ${request.version}`;
    case 'range':
      return ` ${request.expression.text}`;
    case 'any':
      return pragmas.length === 0 ? '' : ' that the pragmas allow';
    default:
      return '';
  }
}

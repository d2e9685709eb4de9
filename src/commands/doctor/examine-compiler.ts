import { whichCompiler } from '../../compilers/find/find.ts';
import { isBoundByPragmas, parseCompilerRequest } from '../../compilers/request.ts';
import type { ParsedOptions } from '../../options/options.ts';
import { findContext, pragmasOf } from '../../session/compiler-search.ts';
import type { Environment } from '../../session/environment.ts';
import { openRunStore } from '../../session/known-runs.ts';
import { untilStopped } from '../../session/stopping.ts';
import type { CompilerVersion } from '../../solc-version.ts';
import type { Project } from '../../sources/project.ts';
import type { FoundCompiler, Problem } from './findings.ts';

/** Where a compiler is taken from, in words. */
const FROM = {
  given: 'given by its path',
  PATH: 'solc on PATH',
  cache: 'downloaded before',
  download: 'would be downloaded',
  package: 'an npm package',
} as const;

/** The compiler of an input, and what is to be said about it. */
export interface ExaminedCompiler {
  readonly compiler: FoundCompiler;
  readonly version: CompilerVersion;
  readonly problems: readonly Problem[];
}

/**
 * Which compiler a build would use: found in the same way, but nothing is downloaded except lists of builds. Fails as
 * `findCompiler` does.
 *
 * @param solc as `--solc` has it
 * @param asked who asks for it, if it is not the user or the sources: `Forge`
 */
export async function examineCompiler(
  solc: string | undefined,
  project: Project | undefined,
  options: Pick<ParsedOptions, 'solc-site' | 'cache' | 'cache-size'>,
  environment: Environment,
  asked?: string,
): Promise<ExaminedCompiler> {
  const request = parseCompilerRequest(solc);
  const pragmas = project !== undefined && isBoundByPragmas(request) ? await pragmasOf(project) : [];
  const notes: string[] = [];
  const context = findContext(environment, {
    site: options['solc-site'],
    pragmas,
    note: (text) => notes.push(text),
    knownVersion: openRunStore(options, environment)?.versionOf,
  });
  const found = await untilStopped(whichCompiler(solc, context), environment.signal, 'finding the compiler');
  const because = [
    ...(solc === undefined ? [] : [`${asked ?? '--solc'} asks for ${solc}`]),
    ...(pragmas.length === 0 ? [] : [`the sources allow ${listed(pragmas)}`]),
    ...notes,
  ];
  return {
    compiler: {
      version: found.version.build,
      kind: found.kind,
      path: found.path,
      from: found.from === 'download' ? `${FROM.download} from ${context.download?.name}` : FROM[found.from],
      because: because.join('; ') || 'any version will do',
    },
    version: found.version,
    problems: found.kind === 'wasm' && request.kind !== 'path' ? [slow(found.version)] : [],
  };
}

/** How many pragmas a person is shown. */
const MOST_PRAGMAS = 6;

function listed(pragmas: readonly string[]): string {
  const more = pragmas.length > MOST_PRAGMAS ? ', …' : '';
  return pragmas.slice(0, MOST_PRAGMAS).join(', ') + more;
}

function slow({ release }: CompilerVersion): Problem {
  return {
    code: undefined,
    message: `no native solc ${release} was found; the WebAssembly build is 3 to 4 times slower`,
    facts: [],
    fix: `put a native solc ${release} on PATH, or allow downloads`,
  };
}

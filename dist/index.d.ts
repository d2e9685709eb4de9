type FailureCode = keyof typeof FAILURES;
/** Every failure a user can meet, by a stable code, with the exit status it ends in. */
declare const FAILURES: {
    readonly USAGE: 2;
    readonly INPUT_UNREADABLE: 2;
    readonly INPUT_NOT_JSON: 2;
    readonly INPUT_NOT_STANDARD_JSON: 2;
    readonly OUTPUT_UNWRITABLE: 2;
    readonly STRATEGY_UNAVAILABLE: 2;
    readonly PLAN_INVALID: 2;
    readonly PART_INVALID: 2;
    readonly PARTS_INCOMPLETE: 2;
    readonly COMPILER_NOT_FOUND: 2;
    readonly COMPILER_UNUSABLE: 3;
    readonly DOWNLOAD_FAILED: 3;
    /** A download did not match what was expected; it was neither run nor kept. */
    readonly DOWNLOAD_INVALID: 3;
    readonly COMPILER_FAILED: 3;
    readonly COMPILER_OUT_OF_MEMORY: 3;
    readonly COMPILER_OUTPUT_INVALID: 3;
    readonly COMPILER_MISMATCH: 2;
    /** Merging the parts would not give the exact output. */
    readonly NEEDS_ONE_RUN: 3;
    readonly OUTPUTS_DIFFER: 3;
    readonly FORGE_NOT_FOUND: 2;
    readonly FORGE_FAILED: 2;
    readonly HARDHAT_NOT_FOUND: 2;
    /** An artifact of a workflow run cannot be uploaded or downloaded. */
    readonly TRANSFER_FAILED: 3;
    readonly CANCELLED: 3;
    readonly INTERNAL: 3;
};
/**
 * The one error class of this project. `message` names the thing and the reason; `facts` hold what was
 * received, expected or tried, a line each; `fix` says what to do.
 */
declare class ParasolcError extends Error {
    readonly name = "ParasolcError";
    readonly code: FailureCode;
    readonly facts: readonly string[];
    readonly fix: string | undefined;
    constructor(code: FailureCode, message: string, details?: FailureDetails);
    get exitStatus(): FailureStatus;
    /** The whole text for a person: message, facts, fix and the chain of causes. */
    describe(): string;
}
/** What a failure says: the thing and the reason in one line, facts a line each, and the fix. */
interface FailureDetails {
    readonly facts?: readonly string[];
    readonly fix?: string;
    readonly cause?: unknown;
}
/**
 * Exit status of the command line (README: "Exit status").
 * 2: wrong use or bad input. 3: the compiler or a shard failed.
 */
type FailureStatus = 2 | 3;
/** `summary.json`: plain data. Times in milliseconds, sizes in bytes, predicted costs as shares of 1. */
interface Summary {
    readonly tool: string;
    readonly command: CompilingCommand;
    readonly solc: {
        readonly build: string;
        readonly kind?: string;
        readonly path?: string;
    };
    readonly strategy: string;
    readonly sources: 'all' | 'relevant';
    readonly reason: string;
    readonly jobs?: number;
    readonly hasErrors?: boolean;
    readonly contracts?: number;
    readonly shards: readonly {
        readonly contracts: number;
        readonly predicted: number;
    }[];
    /** Where contracts were to be linked: how they were compiled. */
    readonly routes?: Routes;
    readonly runs: readonly ReportedRun[];
    readonly totals: {
        readonly wall: number;
        /** Absent if that of some run is not known. */
        readonly cpu?: number;
        /** The most that one run took. */
        readonly peakMemory?: number;
        readonly bytesIn: number;
        readonly bytesOut: number;
    };
}
/** The commands that compile. */
type CompilingCommand = 'build' | 'plan' | 'compile' | 'merge';
/** How contracts were compiled. */
interface Routes {
    /** Contracts that were compiled by themselves and linked; those without code among them. */
    readonly linked: number;
    /** Contracts that solc compiled as a whole. */
    readonly direct: number;
    /** Why contracts that were to be linked were not, the most frequent reason first. */
    readonly reasons: readonly {
        readonly reason: string;
        readonly contracts: readonly string[];
    }[];
}
/** A solc run, its cost, and the shard it was part of if there are several. */
interface ReportedRun extends Pick<RunInfo, 'label' | 'kind' | 'contracts' | 'predicted'> {
    readonly shard?: number;
    readonly cost: ReportedCost;
    /** The contract at which code generation of the unit ended, where it failed. */
    readonly failedAt?: string | undefined;
}
/** One solc run, as progress, trace and summary speak of it. */
interface RunInfo {
    /** `analysis`, `unit 3`, … */
    readonly label: string;
    readonly kind: 'analysis' | 'syntax trees'
    /** Prints the intermediate representation of contracts. */
     | 'ir'
    /** Compiles one contract from its intermediate representation, to be linked. */
     | 'yul'
    /** Asks the compiler something about itself. */
     | 'probe' | 'unit' | 'whole' | 'diagnosis' | 'verification';
    readonly contracts: readonly string[];
    /** Predicted cost, in the cost model's unit; only ratios mean something. */
    readonly predicted: number;
}
/** As `RunCost`: milliseconds and bytes. */
interface ReportedCost {
    readonly wall: number;
    /** Milliseconds since 1970. */
    readonly begun?: number;
    readonly cpu?: number | undefined;
    readonly peakMemory?: number | undefined;
    readonly bytesIn: number;
    readonly bytesOut: number;
    readonly known?: true;
}
/**
 * Compiles a Standard JSON input in parallel, like `parasolc build`, to exactly the bytes of one solc run. Errors in
 * the Solidity code are in the result; everything else that fails is a `ParasolcError`.
 */
declare function build(options: BuildOptions): Promise<BuildResult>;
/** Options of `build`. */
interface BuildOptions extends InputOptions {
    /** Compile a sample of the contracts, or everything, again, and compare; by default "none". */
    verify?: 'none' | 'sample' | 'full' | undefined;
}
/** What is compiled, and how it is split. */
interface InputOptions extends CompilerOptions, ImportOptions {
    /** Standard JSON: an object, or its text as a string or bytes. */
    input: StandardJsonInput | string | Uint8Array;
    /** How contracts are split; by default "auto". */
    strategy?: 'auto' | 'single' | 'naive' | 'clustered' | 'balanced' | 'linked' | undefined;
    /** "all": compile all sources as one; "relevant": each file by itself, with what it imports. */
    sources?: 'all' | 'relevant' | undefined;
}
/** Options of the functions that run solc: those of the command line, with the same defaults. */
interface CompilerOptions extends CommonOptions {
    /** The path of a solc or a soljson.js, a version, a range of versions, or "latest"; by default what the pragmas allow. */
    solc?: string | undefined;
    /** Where compilers are downloaded from: a URL, a folder, or "off". */
    solcSite?: string | undefined;
    /** How many solc processes run at once; by default the number of cores. */
    jobs?: number | undefined;
    /** Where outputs of solc are kept for later builds: a folder, or "off". */
    cache?: string | undefined;
    /** How much is kept there: "500M", "4G". */
    cacheSize?: string | undefined;
}
/** Options of every function. */
interface CommonOptions {
    /** Ends the work: the promise is rejected with the signal's reason, and all compilers are ended. */
    signal?: AbortSignal | undefined;
    /** Called with what happens, in order. If it throws, the work ends, and the promise is rejected with what it threw. */
    onProgress?: ((event: ProgressEvent) => void) | undefined;
    /** A folder for the report, like `--report`. */
    report?: string | undefined;
    /** A file for the trace, like `--trace`. */
    trace?: string | undefined;
}
/**
 * What happens during the work, in order. A run that has started finishes at most once; one that is cancelled, because
 * another way was faster, does not finish.
 */
type ProgressEvent = 
/** A step begins: `analysis`, `compilation`. `runs` solc runs are expected, of this predicted cost together. */
{
    readonly type: 'phase';
    readonly name: string;
    readonly runs: number;
    readonly predicted: number;
    /** What it and what follows it is expected to take, in milliseconds, if that can be told. */
    readonly expected: number | undefined;
}
/** A run of solc begins. `invocation` is what a person would type for it. */
 | {
    readonly type: 'started';
    readonly run: RunInfo;
    readonly invocation: string;
}
/** It has ended. */
 | {
    readonly type: 'finished';
    readonly run: RunInfo;
    readonly cost: RunCost;
}
/** Contracts have been compiled, linked or not. */
 | ({
    readonly type: 'routed';
} & Routes)
/** Something a person should know, in one line, such as the download of a compiler. */
 | {
    readonly type: 'note';
    readonly text: string;
};
/** What a run cost. Times in milliseconds, sizes in bytes. */
interface RunCost {
    readonly wall: number;
    /** When it began: milliseconds since 1970. Filled in by the steps. */
    readonly begun?: number;
    /** CPU of the process, sampled where the system can tell; of a WebAssembly run, its thread's busy time. */
    readonly cpu: number | undefined;
    /** Peak resident memory of the process; of a WebAssembly run, the size of its linear memory afterwards. */
    readonly peakMemory: number | undefined;
    readonly bytesIn: number;
    readonly bytesOut: number;
    /** Nothing ran: the output was known from an earlier run. Times are those of looking it up. */
    readonly known?: true;
}
/**
 * Where solc finds imports and `urls` that the input does not hold, same as in solc. Without any of these, no file is
 * read. Paths are relative to the working directory.
 */
interface ImportOptions {
    /** The root of the source tree. */
    basePath?: string | undefined;
    /** Other roots for imports. */
    includePath?: readonly string[] | undefined;
    /** Folders that sources may be read from, besides the roots. */
    allowPath?: readonly string[] | undefined;
}
/** A Standard JSON input, as `solc --standard-json` reads it. */
interface StandardJsonInput {
    language: string;
    sources: Record<string, {
        content: string;
    } | {
        urls: string[];
    } | object>;
    settings?: object;
}
/** What `build` and `merge` return. */
interface BuildResult extends Result {
    readonly output: Output;
}
/** What every function returns. */
interface Result {
    /**
     * Errors and warnings of the Solidity code, in solc's order; from `plan` and `compile` only the errors that they
     * found.
     */
    readonly errors: readonly SolidityError[];
    /** Whether any of them is an error. */
    readonly hasErrors: boolean;
    /** What was done, in one line, as the command line prints it. */
    readonly summary: string;
    /** What was done: the runs of solc, their times and memory. It is plain data. */
    readonly report: Summary;
}
/** An entry of `errors`: an error, a warning or an information about the Solidity code, worded as solc words it. */
interface SolidityError {
    severity: 'error' | 'warning' | 'info';
    type: string;
    component: string;
    message: string;
    formattedMessage?: string;
    errorCode?: string;
    sourceLocation?: {
        file: string;
        start: number;
        end: number;
    };
    secondarySourceLocations?: {
        file?: string;
        start?: number;
        end?: number;
        message?: string;
    }[];
}
/** A Standard JSON output: exactly the bytes that one run of solc gives, without the line feed that its command line adds. */
interface Output {
    /** Length in bytes. */
    readonly size: number;
    /** All of it in one buffer. Outputs of large projects are better read as `chunks`. */
    bytes(): Promise<Uint8Array>;
    /** All of it, in order, in pieces of about a megabyte at most. */
    chunks(): AsyncIterable<Uint8Array>;
    /** All of it, parsed. It may be longer than the longest string. */
    json(): Promise<StandardJsonOutput>;
}
/** A Standard JSON output. Which parts there are depends on `outputSelection`. */
interface StandardJsonOutput {
    errors?: SolidityError[];
    /** By name of the source. */
    sources?: Record<string, {
        id: number;
        ast?: unknown;
    }>;
    /** By name of the source and name of the contract. */
    contracts?: Record<string, Record<string, ContractOutput>>;
}
/** What solc prints about a contract. */
interface ContractOutput {
    abi?: unknown[];
    metadata?: string;
    devdoc?: unknown;
    userdoc?: unknown;
    ir?: string;
    irOptimized?: string;
    storageLayout?: unknown;
    evm?: {
        assembly?: string;
        legacyAssembly?: unknown;
        bytecode?: Code;
        deployedBytecode?: Code & {
            immutableReferences?: Record<string, Place[]>;
        };
        methodIdentifiers?: Record<string, string>;
        gasEstimates?: unknown;
    };
}
/** Creation or deployed code. */
interface Code {
    /** In hexadecimal digits, without `0x`; with placeholders for libraries that are not linked. */
    object?: string;
    opcodes?: string;
    sourceMap?: string;
    linkReferences?: Record<string, Record<string, Place[]>>;
    functionDebugData?: unknown;
    generatedSources?: unknown[];
}
/** A place in code, in bytes. */
interface Place {
    start: number;
    length: number;
}
/** Compiles a shard of a plan, like `parasolc compile`. */
declare function compile(options: CompileOptions & {
    readonly output: string;
}): Promise<CompileResult<string>>;
declare function compile(options: CompileOptions & {
    readonly output?: undefined;
}): Promise<CompileResult<Uint8Array>>;
declare function compile(options: CompileOptions): Promise<CompileResult>;
/** Options of `compile`. */
interface CompileOptions extends CompilerOptions {
    plan: Archive;
    /** The number of the shard, from 0. */
    shard: number;
    /** Writes the part to this path: an archive if it ends in `.tgz`, else a folder. By default it is returned as bytes. */
    output?: string | undefined;
}
/** A plan or a part: the bytes of its archive, or the path of an archive or a folder. */
type Archive = Uint8Array | string;
/** What `compile` returns. */
interface CompileResult<Kind extends Archive = Archive> extends Result {
    /** The part: the bytes of an archive, or the path that was given as `output`. */
    readonly part: Kind;
}
/** Merges the parts of all shards, like `parasolc merge`, to exactly the bytes of one solc run. */
declare function merge(options: MergeOptions): Promise<BuildResult>;
/** Options of `merge`. */
interface MergeOptions extends CommonOptions {
    plan: Archive;
    /** The part of each shard, in any order. */
    parts: readonly Archive[];
}
/**
 * Plans how an input is compiled on several machines, like `parasolc plan`. A plan holds everything that its shards
 * need.
 */
declare function plan(options: PlanOptions & {
    readonly output: string;
}): Promise<PlanResult<string>>;
declare function plan(options: PlanOptions & {
    readonly output?: undefined;
}): Promise<PlanResult<Uint8Array>>;
declare function plan(options: PlanOptions): Promise<PlanResult>;
/** Options of `plan`. */
interface PlanOptions extends InputOptions {
    /** The number of shards; "auto", the default: as many as finish soonest. */
    shards?: number | 'auto' | undefined;
    /** With automatic shards: how many seconds an extra machine takes to start. */
    jobStart?: number | undefined;
    /** With automatic shards: how many machines can run at once. */
    maxShards?: number | undefined;
    /** Writes the plan to this path: an archive if it ends in `.tgz`, else a folder. By default it is returned as bytes. */
    output?: string | undefined;
}
/** What `plan` returns. */
interface PlanResult<Kind extends Archive = Archive> extends Result {
    /** The plan: the bytes of an archive, or the path that was given as `output`. */
    readonly plan: Kind;
    /** How many shards there are to compile, numbered from 0. */
    readonly shards: number;
    /** Identifies the plan. */
    readonly digest: string;
}
export { ParasolcError, build, compile, merge, plan, type Archive, type BuildOptions, type BuildResult, type CommonOptions, type CompileOptions, type CompileResult, type CompilerOptions, type FailureCode, type ImportOptions, type MergeOptions, type Output, type PlanOptions, type PlanResult, type ProgressEvent, type SolidityError, type StandardJsonInput, type StandardJsonOutput, type Summary as Report };

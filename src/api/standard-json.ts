/** A Standard JSON input, as `solc --standard-json` reads it. */
export interface StandardJsonInput {
  language: string;
  sources: Record<string, { content: string } | { urls: string[] } | object>;
  settings?: object;
}

/** An entry of `errors`: an error, a warning or an information about the Solidity code, worded as solc words it. */
export interface SolidityError {
  severity: 'error' | 'warning' | 'info';
  type: string;
  component: string;
  message: string;
  formattedMessage?: string;
  errorCode?: string;
  sourceLocation?: { file: string; start: number; end: number };
  secondarySourceLocations?: { file?: string; start?: number; end?: number; message?: string }[];
}

/** A Standard JSON output. Which parts there are depends on `outputSelection`. */
export interface StandardJsonOutput {
  errors?: SolidityError[];
  /** By name of the source. */
  sources?: Record<string, { id: number; ast?: unknown }>;
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
    deployedBytecode?: Code & { immutableReferences?: Record<string, Place[]> };
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

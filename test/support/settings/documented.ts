/**
 * The keys of a Standard JSON input in the documentation and the source code of solc, over all releases. `*` is the
 * name of a source.
 */
export const DOCUMENTED_KEYS: Readonly<Record<string, string>> = {
  '': 'auxiliaryInput language settings sources',
  auxiliaryInput: 'smtlib2responses',
  'sources.*': 'content keccak256 urls',
  settings:
    'debug eofVersion evmVersion experimental libraries metadata modelChecker optimizer outputSelection parserErrorRecovery remappings stopAfter viaIR viaSSACFG',
  'settings.debug': 'debugInfo revertStrings',
  'settings.metadata': 'appendCBOR bytecodeHash useLiteralContent',
  'settings.modelChecker':
    'bmcLoopIterations contracts divModNoSlacks engine extCalls invariants printQuery showProvedSafe showUnproved showUnsupported solvers targets timeout',
  'settings.optimizer': 'details enabled runs',
  'settings.optimizer.details':
    'constantOptimizer cse deduplicate inliner jumpdestRemover orderLiterals peephole simpleCounterForLoopUncheckedIncrement yul yulDetails',
  'settings.optimizer.details.yulDetails': 'optimizerSteps stackAllocation',
};

/** The values of settings that have a list of possible ones, in the same way. */
export const DOCUMENTED_VALUES: Readonly<Record<string, string>> = {
  language: 'EVMAssembly Solidity SolidityAST Yul',
  'settings.evmVersion':
    'homestead tangerineWhistle spuriousDragon byzantium constantinople petersburg istanbul berlin london paris shanghai cancun prague osaka amsterdam',
  'settings.stopAfter': 'parsing',
  'settings.debug.revertStrings': 'default strip debug verboseDebug',
  'settings.debug.debugInfo': '* location snippet ast-id ethdebug',
  'settings.metadata.bytecodeHash': 'ipfs bzzr1 none',
  'settings.modelChecker.engine': 'all bmc chc none',
  'settings.modelChecker.extCalls': 'trusted untrusted',
  'settings.modelChecker.invariants': 'contract reentrancy',
  'settings.modelChecker.solvers': 'cvc4 cvc5 eld smtlib2 z3',
  'settings.modelChecker.targets':
    'constantCondition underflow overflow divByZero balance assert popEmptyArray outOfBounds',
};

/** All words of the documentation. */
export const DOCUMENTED_WORDS: readonly string[] = [
  ...new Set([...Object.values(DOCUMENTED_KEYS), ...Object.values(DOCUMENTED_VALUES)].join(' ').split(' ')),
];

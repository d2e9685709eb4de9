import type { Compiler } from '../compiler.ts';

/** A compiler that prepares for its runs when the first one starts: if all of them are known, there is none. */
export function preparedLate(compiler: Compiler): Compiler {
  let wanted = 0;
  return {
    ...compiler,
    prepare(count) {
      wanted = Math.max(wanted, count);
    },
    run(run) {
      if (wanted > 0) compiler.prepare(wanted);
      wanted = 0;
      return compiler.run(run);
    },
  };
}

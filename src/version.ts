import manifest from '../package.json' with { type: 'json' };

/** Version of this tool: plans and parts are only exchanged between equal ones. */
export const VERSION: string = manifest.version;

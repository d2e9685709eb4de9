/** Why a workflow or action file cannot be run as it stands: what GitHub's parser or this harness says, with its place. */
export class WorkflowError extends Error {
  override readonly name = 'WorkflowError';
  readonly file: string | undefined;
  /** 1-based. */
  readonly line: number | undefined;

  constructor(
    message: string,
    place: { readonly file?: string | undefined; readonly line?: number | undefined } = {},
  ) {
    const where = [place.file, place.line].filter((part) => part !== undefined).join(':');
    super(where === '' ? message : `${where}: ${message}`);
    this.file = place.file;
    this.line = place.line;
  }
}

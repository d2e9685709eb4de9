/**
 * Says that a contract cannot be shown to come out exactly when it is compiled apart from its dependencies. It is
 * no failure: the contract is then compiled by solc as a whole ("the direct way").
 */
export class LinkRefusal extends Error {
  override readonly name = 'LinkRefusal';
  /** For a person, continuing "it is compiled directly: …". */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

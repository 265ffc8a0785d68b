/** Everything that is wrong with the data, one problem a line; the message is for people. */
export class DataError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "DataError";
    this.problems = problems;
  }
}

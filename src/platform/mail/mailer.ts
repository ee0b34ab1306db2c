export interface Mail {
  /** The same mail sent twice carries the same id. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends one mail, or throws so that the job is tried again. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** The time, as something that can be given. Tests hand over a clock that they can turn. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

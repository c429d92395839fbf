// Something that did not end, so that the replay must begin again without it, or give up.

/** @param job the job that did not end; null when it was not a job */
export class Stopped extends Error {
  readonly job: number | null;

  constructor(job: number | null, message: string) {
    super(message);
    this.job = job;
  }
}

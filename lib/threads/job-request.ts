/** A job as the pool takes it. */
export interface JobRequest {
  name: string;
  input: unknown;
  /** Bytes that it works on: of large ones only a few run at once. */
  weight: number;
  /** Buffers of the input that are handed over instead of copied. */
  transfer?: readonly ArrayBuffer[] | undefined;
  /** Gives what the job asks for while it runs. */
  answer?: ((question: unknown) => Promise<unknown>) | undefined;
  /** Ends the job, waiting or running. */
  signal?: AbortSignal | undefined;
  /** Goes before all that waits: the caller holds locks of the database. */
  urgent?: boolean | undefined;
}

/** As much of an OpenTelemetry span as is used here. */
export interface Span {
  setAttribute(name: string, value: string | number | boolean): unknown;
  recordException(error: Error): void;
  /** 2 is an error. */
  setStatus(status: { code: number }): unknown;
  end(): void;
}
/** As much of OpenTelemetry's `Tracer` as is used here: give `trace.getTracer('majlis')`. */
export interface Tracer {
  startActiveSpan<Result>(
    name: string,
    options: { attributes?: Record<string, string | number | boolean> },
    run: (span: Span) => Result,
  ): Result;
}

const FAILED = 2;

/** One span around what is done; its failure is written down and goes on to the caller. */
export function inSpan<Result>(
  tracer: Tracer | undefined,
  { name, attributes }: { name: string; attributes: Record<string, string | number | boolean> },
  run: (span: Span | null) => Promise<Result>,
): Promise<Result> {
  if (!tracer) return run(null);
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      if (error instanceof Error) span.recordException(error);
      span.setStatus({ code: FAILED });
      throw error;
    } finally {
      span.end();
    }
  });
}

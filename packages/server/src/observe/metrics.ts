/** Words that tell series of one name apart; few values each, never an id of a user. */
export type Labels = Readonly<Record<string, string>>;
/** Numbers of a process, in the text form of Prometheus. */
export interface Metrics {
  /** Adds to a counter. */
  count(name: string, labels?: Labels, by?: number): void;
  /** Puts a duration into a histogram, in seconds. */
  time(name: string, labels: Labels, seconds: number): void;
  /** Asked whenever the numbers are read. */
  gauge(name: string, read: () => number): void;
  /** Exposition format 0.0.4. */
  text(): string;
}
/** What each name means, for whoever reads the numbers. */
export type Help = Readonly<Record<string, string>>;

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
interface Histogram {
  buckets: number[];
  sum: number;
  count: number;
}

const quote = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const write = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${quote(value)}"`);
  return pairs.join(',');
};
const braced = (inside: string) => (inside === '' ? '' : `{${inside}}`);

function histogramLines(name: string, labels: string, { buckets, sum, count }: Histogram): string[] {
  const and = labels === '' ? '' : `${labels},`;
  return [
    ...BUCKETS.map((bound, index) => `${name}_bucket{${and}le="${bound}"} ${buckets[index] ?? 0}`),
    `${name}_bucket{${and}le="+Inf"} ${count}`,
    `${name}_sum${braced(labels)} ${sum}`,
    `${name}_count${braced(labels)} ${count}`,
  ];
}

/** An empty set of numbers; a name that `help` does not explain is shown without an explanation. */
export function createMetrics(help: Help): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Map<string, Histogram>>();
  const gauges = new Map<string, () => number>();
  const seriesOf = <Value>(all: Map<string, Map<string, Value>>, name: string): Map<string, Value> => {
    const series = all.get(name) ?? new Map<string, Value>();
    all.set(name, series);
    return series;
  };
  const block = (name: string, type: string, lines: string[]): string[] => [
    ...(help[name] === undefined ? [] : [`# HELP ${name} ${help[name]}`]),
    `# TYPE ${name} ${type}`,
    ...lines,
  ];
  return {
    count(name, labels = {}, by = 1) {
      const series = seriesOf(counters, name);
      const key = write(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    },
    time(name, labels, seconds) {
      const series = seriesOf(histograms, name);
      const key = write(labels);
      const histogram = series.get(key) ?? { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
      series.set(key, histogram);
      histogram.sum += seconds;
      histogram.count += 1;
      for (const [index, bound] of BUCKETS.entries()) {
        if (seconds <= bound) histogram.buckets[index] = (histogram.buckets[index] ?? 0) + 1;
      }
    },
    gauge: (name, read) => void gauges.set(name, read),
    text() {
      const lines = [
        ...[...counters].flatMap(([name, series]) =>
          block(
            name,
            'counter',
            [...series].map(([labels, value]) => `${name}${braced(labels)} ${value}`),
          ),
        ),
        ...[...histograms].flatMap(([name, series]) =>
          block(
            name,
            'histogram',
            [...series].flatMap(([labels, value]) => histogramLines(name, labels, value)),
          ),
        ),
        ...[...gauges].flatMap(([name, read]) => block(name, 'gauge', [`${name} ${read()}`])),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

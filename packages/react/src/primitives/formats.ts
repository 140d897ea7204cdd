/** Dates, times and numbers in one language. Each is made once and kept, since making an `Intl` object is slow. */
export interface Formats {
  /** Hour and minute. */
  time(at: Date): string;
  /** Day, month, hour and minute. */
  dateTime(at: Date): string;
  /** Today, yesterday, the weekday within a week, else the date. `now` tells which. */
  day(at: Date, now: Date): string;
  /** Today's hour; else the day and hour. */
  moment(at: Date, now: Date): string;
  /** Seconds as minutes:seconds. */
  duration(seconds: number): string;
  number(value: number): string;
  /** In as few signs as a badge has room for. */
  compact(value: number): string;
  percent(fraction: number): string;
  bytes(count: number): string;
  metres(count: number): string;
  /** A decimal as text, so that no amount is ever rounded. */
  money(amount: string, currency: string): string;
  plural(count: number): Intl.LDMLPluralRule;
}

const DAY_MS = 86_400_000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Whole days between two moments in the reader's time zone. */
function daysBetween(at: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(now) - midnight(at)) / DAY_MS);
}

/** A tag that `Intl` accepts; a wrong one from outside must not take the page down. */
export function toLocaleTag(locale: string, numberingSystem?: string): Intl.Locale {
  try {
    return new Intl.Locale(locale, numberingSystem ? { numberingSystem } : {});
  } catch {
    // The tag is not BCP 47, or the digits have no such name: Arabic is the default language of the components.
    return numberingSystem ? toLocaleTag(locale) : new Intl.Locale('ar');
  }
}

/** Made when first asked for: most pages need few of them, and each costs a millisecond. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

// The first formatter of a page costs ten milliseconds and more, whatever its language. A page has idle time between its
// script and its first messages; on their way to the screen it has none.
if (typeof requestIdleCallback === 'function') requestIdleCallback(() => new Intl.DateTimeFormat().format(0));

function dateFormats(tag: Intl.Locale) {
  const make = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(tag, options));
  return {
    clock: make({ hour: 'numeric', minute: '2-digit' }),
    weekday: make({ weekday: 'long' }),
    year: make({ year: 'numeric' }),
    date: make({ day: 'numeric', month: 'long' }),
    longDate: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    dateTime: make({ dateStyle: 'medium', timeStyle: 'short' }),
    relative: lazily(() => new Intl.RelativeTimeFormat(tag.toString(), { numeric: 'auto' })),
  };
}

function numberFormats(tag: Intl.Locale) {
  const make = (options: Intl.NumberFormatOptions) => lazily(() => new Intl.NumberFormat(tag, options));
  return {
    plain: make({}),
    compact: make({ notation: 'compact' }),
    minutes: make({ useGrouping: false }),
    seconds: make({ minimumIntegerDigits: 2 }),
    percent: make({ style: 'percent' }),
    metres: make({ style: 'unit', unit: 'meter', maximumFractionDigits: 0 }),
    sizes: UNITS.map((unit) => make({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })),
    plural: lazily(() => new Intl.PluralRules(tag.toString())),
  };
}

/** `numberingSystem` (`latn`, `arab`) overrules the locale's own digits. */
export function createFormats(locale: string, numberingSystem?: string): Formats {
  const tag = toLocaleTag(locale, numberingSystem);
  const dates = dateFormats(tag);
  const numbers = numberFormats(tag);
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(tag.toString()) + text.slice(1);
  const day = (at: Date, now: Date): string => {
    const days = daysBetween(at, now);
    if (days === 0 || days === 1) return capital(dates.relative().format(-days, 'day'));
    if (days > 1 && days < 7) return dates.weekday().format(at);
    // The reader's year: in another calendar it begins on another day.
    const isThisYear = dates.year().format(at) === dates.year().format(now);
    return (isThisYear ? dates.date : dates.longDate)().format(at);
  };
  return {
    time: (at) => dates.clock().format(at),
    dateTime: (at) => dates.dateTime().format(at),
    day,
    moment: (at, now) =>
      daysBetween(at, now) === 0 ? dates.clock().format(at) : `${day(at, now)} ${dates.clock().format(at)}`,
    duration(seconds) {
      const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
      return `${numbers.minutes().format(Math.floor(whole / 60))}:${numbers.seconds().format(whole % 60)}`;
    },
    number: (value) => numbers.plain().format(value),
    compact: (value) => numbers.compact().format(value),
    percent: (fraction) => numbers.percent().format(fraction),
    metres: (count) => numbers.metres().format(count),
    bytes(count) {
      const unit = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3)));
      return numbers.sizes[unit]?.().format(count / 1000 ** unit) ?? '';
    },
    money: (amount, currency) => formatMoney(tag, { amount, currency }),
    plural: (count) => numbers.plural().select(count),
  };
}

function formatMoney(tag: Intl.Locale, { amount, currency }: { amount: string; currency: string }): string {
  try {
    // As many places as the backend wrote: none is added, none is lost.
    const places = Math.min(20, /\.(\d*)$/.exec(amount)?.[1]?.length ?? 0);
    const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
    const format = new Intl.NumberFormat(tag, { style: 'currency', currency, ...digits });
    return format.format(amount as Intl.StringNumericLiteral);
  } catch {
    // No currency that this browser knows: the amount as the backend wrote it.
    return `${amount} ${currency}`;
  }
}

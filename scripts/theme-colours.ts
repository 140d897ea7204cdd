/** Red, green and blue from 0 to 255, and how much of what is behind is hidden. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** A colour as the stylesheet writes it: `#fff`, `#112233`, `#11223344`, `transparent`. Null: it is none. */
export function decodeColour(text: string): Colour | null {
  if (text === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (hex) {
    const [red = 0, green = 0, blue = 0, opacity = 255] =
      (hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex).match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ??
      [];
    return { red, green, blue, alpha: opacity / 255 };
  }
  return null;
}

/** What is seen of one colour over another that hides all behind it. */
export function layOver(top: Colour, below: Colour): Colour {
  const mix = (over: number, under: number) => over * top.alpha + under * (1 - top.alpha);
  return {
    red: mix(top.red, below.red),
    green: mix(top.green, below.green),
    blue: mix(top.blue, below.blue),
    alpha: 1,
  };
}

/** Relative luminance, WCAG 2.2. */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

import styles from '@majlis/react/styles.css?inline';

/** What the page may say of the element stays the page's; what would break it is said here, and `!important` wins inside. */
const HOST = `
:host {
  display: block !important;
  float: none !important;
  direction: ltr;
  font: medium sans-serif !important;
  --majlis-rem: 1em;
  block-size: 36rem;
  min-inline-size: 0;
}
:host([hidden]) { display: none !important; }
:where(body > .majlis) { --majlis-rem: 16px; }
.frame { all: initial; display: block; block-size: 100%; }
`;

/** Of the page's root, whose size belongs to the page: many a theme makes it 10 px. */
const REM = /(?<![\w.-])(-?\d*\.?\d+)rem\b/g;
/** Where no property can be read, and where a theme's root has no say either. */
const CONDITION = /@(?:media|container)[^{]*\{/g;
const PX_IN_REM = 16;

function withOwnRem(css: string): string {
  const rules = css.split(CONDITION).map((part) => part.replaceAll(REM, 'calc($1 * var(--majlis-rem))'));
  const conditions = [...css.matchAll(CONDITION)].map(([condition]) =>
    condition.replaceAll(REM, (_, count: string) => `${Number(count) * PX_IN_REM}px`),
  );
  return rules.map((rule, index) => rule + (conditions[index] ?? '')).join('');
}

/** The tokens move to the element itself: a page sets them there, as it sets any other property of it. The small window of a call has no host. */
const withHostTokens = (css: string): string =>
  css.replaceAll(':where(.majlis:not(.majlis *))', ':host,:where(body>.majlis)');

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** A length that the page's root does not change: one `em` of the element itself, whatever asks for it below. */
function registerRem(): void {
  try {
    CSS.registerProperty({ name: '--majlis-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // Another copy of this script has registered it.
  }
}

/** The styles of every element of one document: parsed once, and shared. Made without markup, which a strict policy allows. */
export function sheetOf(owner: Document): CSSStyleSheet | null {
  const known = sheets.get(owner);
  const view = owner.defaultView;
  if (known || !view) return known ?? null;
  registerRem();
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(HOST.replaceAll(REM, 'calc($1 * var(--majlis-rem))') + withHostTokens(withOwnRem(styles)));
  sheets.set(owner, sheet);
  return sheet;
}

/** What pages do to every element, or to all of a kind, in our own words: each has been the ruin of some widget. */
export const HOSTILE_SHEETS: Readonly<Record<string, string>> = {
  'that sets every element': `
    * { box-sizing: content-box; line-height: 3; letter-spacing: 2px; word-spacing: 5px; text-transform: uppercase;
      font-family: Georgia, serif; text-indent: 9px; transition: all 2s; text-shadow: 1px 1px red; }
    *, *::before, *::after { margin: 0; padding: 0; border: 0 solid red; outline: 0; list-style: none; }
    body { letter-spacing: 3px; word-spacing: 1em; text-transform: capitalize; text-align: center; white-space: nowrap;
      line-height: 4; font: italic 900 30px/3 serif; text-indent: 2em; }`,
  'that undoes its buttons and fields': `
    button { all: unset; display: inline-flex; min-height: 80px; text-transform: uppercase; }
    input, textarea, select { all: revert; border: 3px ridge; padding: 14px; width: 100%; font: 700 22px/2 serif; }
    button:hover, button:focus-visible { background: red; outline: 5px solid red; }
    a { color: red; text-decoration: none; border-bottom: 2px dotted; padding: 4px; }
    svg { width: 40px; max-width: 10px; fill: red; } label { display: block; margin: 1em; }`,
  'with utility classes and a preflight': `
    *, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid; border-color: #e5e7eb; }
    html { line-height: 1.5; tab-size: 4; font-family: ui-sans-serif, sans-serif; } body { margin: 0; line-height: inherit; }
    h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; } a { color: inherit; text-decoration: inherit; }
    b, strong { font-weight: bolder; } button, input, select, textarea { font: inherit; color: inherit; margin: 0; padding: 0;
      letter-spacing: inherit; } button { text-transform: none; background-color: transparent; background-image: none; }
    p, h1, h2, h3, figure, dl, dd, fieldset, legend, ol, ul, menu { margin: 0; padding: 0; } ol, ul { list-style: none; }
    img, svg, video, canvas, audio, iframe { display: block; vertical-align: middle; } img, video { max-width: 100%; height: auto; }
    table { text-indent: 0; border-collapse: collapse; } textarea { resize: vertical; } button { cursor: pointer; }`,
  'of a framework that styles plain elements': `
    *, *::before, *::after { box-sizing: border-box; } body { margin: 0; font: 400 1rem/1.5 sans-serif; color: #212529; }
    p { margin-top: 0; margin-bottom: 1rem; } h2 { margin: 0 0 .5rem; font-weight: 500; line-height: 1.2; font-size: calc(1.325rem + .9vw); }
    ol, ul, dl { margin-top: 0; margin-bottom: 1rem; padding-left: 2rem; } a { color: #0d6efd; text-decoration: underline; }
    a:hover { color: #0a58ca; } img, svg { vertical-align: middle; } label { display: inline-block; }
    button { border-radius: 0; } input, button, textarea { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit; }
    small { font-size: .875em; } mark { padding: .1875em; background-color: #fff3cd; } [role="button"] { cursor: pointer; }
    legend { float: left; width: 100%; margin-bottom: .5rem; font-size: 1.5rem; } [type="button"]:not(:disabled) { cursor: help; }
    time { display: block; padding: 2px; } header, footer, section { display: block; padding: 1rem; margin-bottom: 1rem; }`,
  'that shouts': `
    * { line-height: 3 !important; margin: 7px !important; padding: 5px !important; color: red !important; }
    div, span, p { display: block !important; float: left !important; font-size: 30px !important; }`,
};

/* A page of another time: names on the window, methods on everybody's prototypes, clicks taken at the document. */
(() => {
  const $ = (wanted) => {
    const found = typeof wanted === 'string' ? [...document.querySelectorAll(wanted)] : [wanted];
    const on = (name, handler) => {
      for (const element of found) element.addEventListener(name, handler);
      return { on };
    };
    return { on, length: found.length };
  };
  $.fn = {};
  window.$ = $;
  window.jQuery = $;
  window.system = 'theirs';
  window.React = { version: '0.14.0' };
  Array.prototype.last = function last() {
    return this[this.length - 1];
  };
  String.prototype.startsLike = function startsLike(text) {
    return this.toLowerCase().startsWith(text.toLowerCase());
  };
  $(document).on('click', (event) => {
    if (event.target.closest('a[href^="#"]')) event.preventDefault();
  });
})();

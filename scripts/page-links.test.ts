import { expect, test } from 'vitest';
import { findDeadLinks, readHtmlPage, readMarkdownPage } from './page-links.ts';

const nothing = () => false;

test('finds a link of the built site to a page or an anchor that is not there', () => {
  const pages = [
    readHtmlPage(
      'guide/a.html',
      '<h1 id="top"></h1><a class="x" href="./b.html#two">b</a><a href="/guide/b#three">c</a>',
    ),
    readHtmlPage(
      'guide/b.html',
      '<h2 id="two"></h2><a href="https://example.com/#x">out</a><a href="../gone.html">d</a>',
    ),
  ];
  expect(findDeadLinks(pages, nothing)).toEqual([
    'guide/a.html: "/guide/b#three" leads to a page that has no such anchor',
    'guide/b.html: "../gone.html" leads to nothing',
  ]);
});

test('reads Arabic headings, headings with code and links that are percent-encoded', () => {
  const page = readMarkdownPage(
    'README.ar.md',
    '## جرّب الآن\n## `seq` and `rev`\n[a](#جرّب-الآن) [b](#seq-and-rev) [c](%23) ![d](images/x.png)\n```md\n[no](gone.md)\n```\n',
  );
  expect(findDeadLinks([page], (path) => path === '#')).toEqual(['README.ar.md: "images/x.png" leads to nothing']);
});

import { describe, expect, it } from '@jest/globals';
import { html } from './html.js';
import { prefers, prefersPage } from './prefers-page.js';

describe('a piece of a page', () => {
  it('escapes what stands in it, in text and in attributes, and takes pieces as they are', () => {
    const evil = `<script>alert("1")</script>&'`;
    expect(html`<p title="${evil}">${evil}</p>`.text).not.toMatch(/<script|"1"|&'/);
    const items = ['a<', 'b'].map((item) => html`<li>${item}</li>`);
    // prettier-ignore
    expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>a&lt;</li><li>b</li></ul>');
    expect(html`${null}${undefined}${0}`.text).toBe('0');
  });
});

describe('who is shown a page', () => {
  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['text/html', true],
    ['*/*', false],
    ['application/json', false],
    ['application/json, text/html', false],
    ['application/json;q=0.5, text/html;q=0.9', true],
    ['text/html;q=0', false],
    ['text/*', true],
    ['text/html;q=x', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (accept, expected) => {
    expect(prefersPage(accept)).toBe(expected);
  });

  it('is told from who would have a calendar', () => {
    expect([prefers('text/calendar', 'text/calendar'), prefersPage('text/calendar')]).toEqual([true, false]);
    expect(prefers('text/calendar', 'text/html, application/json')).toBe(false);
  });
});

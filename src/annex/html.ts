/** Cells that hold HTML, as web forms export them: tags and entities undone, so that the text reads as the officer saw it. Knows no sheet. */
import { decodeHTMLStrict } from 'entities';

const ATTRIBUTES = '(?:\\s+[\\w:-]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'<>]+))*\\s*';
const BREAKS = 'li|p|br|div|tr|ul|ol|table|tbody|thead|tfoot|h[1-6]|hr|blockquote|pre|dl|dt|dd|section|article';
const INLINE = 'span|b|i|u|s|em|strong|font|a|sup|sub|small|big|mark|code|td|th|label|html|body|head|o:p|img|col|colgroup|del|ins|cite|abbr';

const HIDDEN = /<!--.*?-->|<(style|script)\b[^<>]*>.*?<\/\1\s*>/gis;
const BREAK_TAG = new RegExp(`</?(?:${BREAKS})${ATTRIBUTES}/?>`, 'gi');
const INLINE_TAG = new RegExp(`</?(?:${INLINE})${ATTRIBUTES}/?>`, 'gi');

/**
 * The text of a cell with its HTML undone: tags that end a line become one line break, the end of a table cell a blank, others go, entities become their characters.
 * A text without tags comes back as it is, entities apart: a `<` that opens no known tag is a `<`.
 */
export function undoHtml(text: string): string {
  let undone = text;
  if (text.includes('<')) {
    const bare = text
      .replace(HIDDEN, '')
      .replace(BREAK_TAG, '\n')
      .replace(INLINE_TAG, (tag) => (/^<\/t[dh]/i.test(tag) ? ' ' : ''));
    if (bare !== text) undone = bare.replace(/[^\S\n]*\n\s*/g, '\n').trim();
  }
  return undone.includes('&') ? decodeHTMLStrict(undone) : undone;
}

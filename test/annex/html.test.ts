import fc from 'fast-check';
import { undoHtml } from '../../src/annex/html';

test.each([
  ['<ul><li>Uno</li><li>Dos</li></ul>', 'Uno\nDos'],
  ['<ul>\n  <li>Uno</li>\n  <li>Dos</li>\n</ul>', 'Uno\nDos'],
  ['<p>Capacitaci&oacute;n de <b>50</b> personas</p><p>Y m&#225;s</p>', 'Capacitación de 50 personas\nY más'],
  ['Uno<br>Dos<br/>Tres<BR />Cuatro', 'Uno\nDos\nTres\nCuatro'],
  ['<div class="x" style=\'a: b\'>Uno</div>Dos', 'Uno\nDos'],
  ['<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>', 'A B\nC'],
  ['<span style="font-family: &quot;Arial&quot;">Texto</span>', 'Texto'],
  ['<!-- StartFragment --><p>Texto</p><style>p { color: red }</style>', 'Texto'],
  ['<p>a &lt; b &amp;&amp; c</p>', 'a < b && c'],
  ['R&amp;D', 'R&D'],
])('%j reads %j', (html, text) => {
  expect(undoHtml(html)).toBe(text);
});

test.each(['a < b', 'menos de <50 personas', 'x <y> z', 'menor que < 3 & mayor que > 1', 'R&D', 'AT&T; y otros', '<b y c> d', '  dos  blancos\n\ny líneas ', '<<', '<', 'Ver <https://example.org>', '• Uno\n• Dos'])('%j stays as it is', (text) => {
  expect(undoHtml(text)).toBe(text);
});

test('a text without tags and entities is never changed', () => {
  fc.assert(fc.property(fc.string().filter((text) => !/[<&]/.test(text)), (text) => undoHtml(text) === text));
});

test('list items keep their words, in order', () => {
  const word = fc.stringMatching(/^[a-zñáé ]{1,12}$/).filter((text) => text.trim() === text && text !== '');
  fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => undoHtml(`<ul>${words.map((one) => `<li>${one}</li>`).join('')}</ul>`) === words.join('\n')));
});

import { unreachable } from '../../unreachable.ts';
import type { Block, Document } from './document.ts';

const width = 72;

/** The message as plain text, wrapped at 72 characters; complete without the HTML. */
export function asText(document: Document): string {
  const { heading, greeting, blocks, closing, signature, footer, reference, company } = document;
  const parts = [
    `${heading}\n${'='.repeat(Math.min(width, Array.from(heading).length))}`,
    wrap(greeting),
    ...blocks.map(blockText),
    `${closing}\n${signature}`,
    `-- \n${company} | ${reference}\n${wrap(footer)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return wrap(block.text);
    case 'list':
      return block.items.map((item) => wrap(item, '  ').replace(/^ {2}/, '- ')).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => wrap(`${label}: ${value}`, '  ')).join('\n');
    case 'words':
      return `${block.label}:\n${block.text
        .split(/\r\n|\r|\n/)
        .map((line) => wrap(line, '  '))
        .join('\n')}`;
    case 'link':
      return `${block.label}: ${block.href}`;
    default:
      return unreachable(block);
  }
}

/** Breaks a line at spaces; a word longer than the line (a link) stays whole. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && Array.from(longer).length > width - indent.length) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(indent + line);
  return lines.join('\n');
}

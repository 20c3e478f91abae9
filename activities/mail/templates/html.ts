import { unreachable } from '../../unreachable.ts';
import type { Block, Document } from './document.ts';

// One small typed layout instead of a mail framework: the messages share one column, and what mail clients agree on
// (tables, inline styles, no scripts, no outside files) fits here.
const font = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const ink = '#1f2933';
const soft = '#52606d';
const accent = '#0f5c6e';
const paragraph = `margin:0 0 16px;font-size:16px;line-height:1.55;color:${ink}`;

/** The message as HTML for mail clients: one column of at most 600 px, dark on white, everything escaped. */
export function asHtml(document: Document): string {
  const {
    locale,
    subject,
    preview,
    company,
    reference,
    heading,
    greeting,
    blocks,
    closing,
    signature,
    footer,
  } = document;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#eef2f5;${font}">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#eef2f5"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #d9e2ec;border-top:4px solid ${accent};border-radius:6px">
<tr><td style="padding:20px 28px 0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
<td style="${font};font-size:15px;font-weight:700;color:${accent}">${escapeHtml(company)}</td>
<td align="right" style="${font};font-size:13px;color:${soft}">${escapeHtml(reference)}</td>
</tr></table></td></tr>
<tr><td style="padding:20px 28px 8px;${font}">
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:700;color:${ink}">${escapeHtml(heading)}</h1>
<p style="${paragraph}">${escapeHtml(greeting)}</p>
${blocks.map(blockHtml).join('\n')}
<p style="margin:24px 0 20px;font-size:16px;line-height:1.55;color:${ink}">${escapeHtml(closing)}<br><strong>${escapeHtml(signature)}</strong></p>
</td></tr>
<tr><td style="padding:14px 28px 18px;border-top:1px solid #d9e2ec;${font};font-size:13px;line-height:1.5;color:${soft}">${escapeHtml(footer)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p style="${paragraph}">${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul style="margin:0 0 16px;padding:0 0 0 22px">${block.items
        .map(
          (item) =>
            `<li style="margin:0 0 6px;font-size:16px;line-height:1.55;color:${ink}">${escapeHtml(item)}</li>`,
        )
        .join('')}</ul>`;
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:4px 0 20px;background:#f3f7f9;border-radius:4px">
<tr><td style="height:8px;font-size:0;line-height:0">&nbsp;</td></tr>
${block.rows.map(factHtml).join('\n')}
<tr><td style="height:8px;font-size:0;line-height:0">&nbsp;</td></tr>
</table>`;
    case 'words':
      return `<p style="margin:0 0 6px;font-size:14px;font-weight:700;color:${accent}">${escapeHtml(block.label)}</p>
<div style="margin:0 0 20px;padding:2px 0 2px 14px;border-left:3px solid #bcccdc;font-size:16px;line-height:1.55;color:${ink};overflow-wrap:anywhere">${written(block.text)}</div>`;
    case 'link':
      return `<p style="margin:4px 0 20px"><a href="${escapeHtml(block.href)}" style="display:inline-block;padding:11px 20px;background:${accent};border-radius:4px;color:#ffffff;font-size:15px;font-weight:700;text-decoration:none">${escapeHtml(block.label)}</a></p>`;
    default:
      return unreachable(block);
  }
}

function factHtml([label, value]: readonly [string, string]): string {
  return `<tr><td style="padding:5px 16px;${font}"><span style="display:block;font-size:13px;line-height:1.4;color:${soft}">${escapeHtml(label)}</span><span style="display:block;font-size:16px;line-height:1.4;font-weight:600;color:${ink}">${escapeHtml(value)}</span></td></tr>`;
}

/** A person's words: their line breaks kept, nothing else of them obeyed. */
function written(text: string): string {
  return escapeHtml(text).replaceAll(/\r\n|\r|\n/g, '<br>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

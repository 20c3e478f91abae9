import { propertyOf } from '../../unknown-value.ts';
import { problemTypes } from '../problems/catalogue.ts';
import { escapeHtml, prose, table } from './html.ts';
import { resolved, schemaRows } from './schema-rows.ts';

const fieldHead = ['Field', 'What', 'Remarks'];

/** The document as a page for people: plain HTML with one style sheet beside it, no script, nothing from elsewhere. */
export function docsPage(document: unknown): string {
  const info = propertyOf(document, 'info');
  const schemas = propertyOf(propertyOf(document, 'components'), 'schemas');
  const operations = operationsOf(document);
  const title = `${text(info, 'title')} API`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<nav><a href="#top">${escapeHtml(title)}</a>${operations.map(link).join('')}<a href="#problems">Problems</a><a href="/openapi.json">openapi.json</a></nav>
<main id="top">
<h1>${escapeHtml(title)}</h1>
<p>${prose(text(info, 'description'))}</p>
<p>Send <code>Authorization: Bearer &lt;API key&gt;</code> with every request and, with each POST, an <code>Idempotency-Key</code> of your own making: the same key with the same body gets the same answer and does nothing twice. Instants are ISO 8601. Fields marked <b>*</b> are required.</p>
${operations.map((operation) => section(operation, schemas)).join('\n')}
<section id="problems">
<h2>Problems</h2>
<p>An error is <code>application/problem+json</code>; its <code>type</code> is <code>urn:redress:problem:</code> and one of these names. <code>errors</code> names each wrong field, <code>possible</code> what the case would take now.</p>
${table(
  ['Name', 'Status', 'Meaning'],
  Object.entries(problemTypes).map(([name, { status, title }]) => [
    `<code id="problem-${name}">${name}</code>`,
    String(status),
    escapeHtml(title),
  ]),
)}
</section>
</main>
</body>
</html>
`;
}

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly spec: unknown;
}

function operationsOf(document: unknown): readonly Operation[] {
  return Object.entries(Object(propertyOf(document, 'paths'))).flatMap(([path, methods]: [string, unknown]) =>
    Object.entries(Object(methods)).map(([method, spec]: [string, unknown]) => ({
      id: text(spec, 'operationId'),
      method: method.toUpperCase(),
      path,
      spec,
    })),
  );
}

function link({ id, spec }: Operation): string {
  return `<a href="#${escapeHtml(id)}">${escapeHtml(text(spec, 'summary'))}</a>`;
}

function section({ id, method, path, spec }: Operation, schemas: unknown): string {
  const parameters = [propertyOf(spec, 'parameters') ?? []].flat();
  const given = parameters.map((parameter) => [
    `<code>${escapeHtml(text(parameter, 'name'))}</code> <b title="required">*</b>`,
    escapeHtml(text(parameter, 'in')),
    prose(text(parameter, 'description')),
  ]);
  const body = schemaOf(propertyOf(spec, 'requestBody'));
  const answers = Object.entries(Object(propertyOf(spec, 'responses')));
  const good = answers.find(([status]) => status.startsWith('2'));
  const others = answers.filter(([status]) => !status.startsWith('2'));
  return `<section id="${escapeHtml(id)}">
<h2>${escapeHtml(text(spec, 'summary'))}</h2>
<p class="route"><b>${method}</b> <code>${escapeHtml(path)}</code></p>
<p>${prose(text(spec, 'description'))}</p>
${given.length === 0 ? '' : `<h3>With it</h3>${table(['Name', 'Where', 'What'], given)}`}
${body === undefined ? '' : `<h3>Body</h3>${table(fieldHead, schemaRows(body, schemas))}`}
${good === undefined ? '' : `<h3>Answer ${good[0]}</h3>${table(fieldHead, schemaRows(resolved(schemaOf(good[1]), schemas), schemas))}`}
${
  others.length === 0
    ? ''
    : `<h3>Problems</h3>${table(
        ['Status', 'What'],
        others.map(([status, answer]) => [status, prose(text(answer, 'description'))]),
      )}`
}
</section>`;
}

/** The schema of a body or an answer, whatever its media type. */
function schemaOf(part: unknown): unknown {
  const [content] = Object.values(Object(propertyOf(part, 'content')));
  return propertyOf(content, 'schema');
}

function text(value: unknown, key: string): string {
  const found = propertyOf(value, key);
  return typeof found === 'string' ? found : '';
}

import { startVendorServer, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

/** Objects of one bucket in path style, as Amazon's S3 API reference describes them (2006-03-01). */
export async function startS3Server(bucket: string) {
  const objects = new Map<string, Buffer>();

  function carryOut({ method, path, query, headers, body }: VendorRequest): VendorAnswer {
    if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=AKIATEST/')) {
      return s3Error(403, 'InvalidAccessKeyId');
    }
    const [, inBucket = '', ...rest] = path.split('/');
    if (inBucket !== bucket) return s3Error(404, 'NoSuchBucket');
    const key = decodeURIComponent(rest.join('/'));
    switch (method) {
      case 'PUT':
        objects.set(key, body);
        return { status: 200, headers: { etag: '"1"' } };
      case 'DELETE':
        objects.delete(key);
        return { status: 204 };
      case 'GET': {
        if (query.get('list-type') === '2') return list(query);
        const found = objects.get(key);
        return found ? { status: 200, body: found } : s3Error(404, 'NoSuchKey');
      }
      default:
        return s3Error(405, 'MethodNotAllowed');
    }
  }

  /** Two keys a page. */
  function list(query: URLSearchParams): VendorAnswer {
    const after = query.get('continuation-token') ?? '';
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .sort();
    const page = keys.slice(0, 2);
    const more = keys.length > 2 ? `<NextContinuationToken>${page[1]}</NextContinuationToken>` : '';
    const contents = page.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('');
    const inside = `<IsTruncated>${keys.length > 2}</IsTruncated>${more}${contents}`;
    return xml(200, `<ListBucketResult>${inside}</ListBucketResult>`);
  }

  return { ...(await startVendorServer(carryOut)), objects };
}

/** An error as S3 gives it. */
export function s3Error(status: number, code: string): VendorAnswer {
  return xml(
    status,
    `<Error><Code>${code}</Code><Message>Of AKIATEST</Message><RequestId>1</RequestId></Error>`,
  );
}

function xml(status: number, body: string): VendorAnswer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  };
}

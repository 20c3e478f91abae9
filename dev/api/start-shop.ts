import { buildShop } from '../../client/shop/server.ts';

/** Starts the example shop in this process, in front of the API; resolves with how to stop it. */
export async function startShop(
  url: string,
  { apiUrl, key }: { readonly apiUrl: string; readonly key: string },
): Promise<() => Promise<void>> {
  const shop = buildShop({ baseUrl: apiUrl, key, policy: 'support-procedures' });
  await shop.listen({ host: '127.0.0.1', port: Number(new URL(url).port) });
  return () => shop.close();
}

/** The customer herself, as she acts on her case. */
export const herself = { id: 'jane', role: 'customer' } as const;

/** A member of staff as the policies' examples name them. */
export const staff = (id: string) => ({ id, role: 'agent' }) as const;

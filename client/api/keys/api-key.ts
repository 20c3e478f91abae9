import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../../workflows/messages.ts';
import type { Scope } from './scopes.ts';

/** A key as the database knows it: who bears it, never its secret. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Actor['role'];
  readonly scopes: readonly Scope[];
  /** It is never sent, but signs requests. */
  readonly signed: boolean;
}

/** A key that has just been made; `text` is shown once and kept nowhere. */
export interface NewKey {
  readonly id: string;
  readonly text: string;
  readonly secretHash: string;
}

/** Recognisable to secret scanners; one that signs says so, so that nobody sends it by mistake. */
const form = /^redress_(signed_)?([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** 256 random bits: nobody guesses them, so a fast digest is enough to keep them. */
export function makeKey(signed: boolean): NewKey {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, text: `redress_${signed ? 'signed_' : ''}${id}_${secret}`, secretHash: hashOf(secret) };
}

/** The parts of a key's text, or undefined when it is none. */
export function splitKey(
  text: string,
): { readonly id: string; readonly secret: string; readonly signed: boolean } | undefined {
  const [, kind, id, secret] = form.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret, signed: kind !== undefined };
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in constant time. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}

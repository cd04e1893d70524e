import { asNumber, asObject, asObjects, asText } from '@lib/http.ts';

/** Where words stand, as data: the words, their neighbours, and the number of the block. The server keeps the same. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly block: number;
}

export interface Piece {
  readonly text: string;
  readonly href: string;
  readonly mention: boolean;
}

export interface Said {
  readonly id: string;
  readonly author: string;
  readonly at: Date;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly own: boolean;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly edition: string;
}

export interface Thread {
  readonly id: string;
  readonly version: number;
  readonly scope: string;
  readonly field: string;
  readonly about: string;
  readonly quoted: string;
  /** Where its words stood last; null for threads that are about no words. */
  readonly anchor: Quote | null;
  readonly gone: boolean;
  readonly resolved: boolean;
  readonly resolvedBy: string;
  readonly said: readonly Said[];
}

export interface ThreadList {
  readonly mayWrite: boolean;
  readonly closed: string;
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  readonly threads: readonly Thread[];
}

export function listOf(body: Record<string, unknown>): ThreadList {
  return {
    mayWrite: body['mayWrite'] === true,
    closed: asText(body['closed']),
    fields: asObjects(body['fields']).map(field => ({ name: asText(field['name']), label: asText(field['label']) })),
    threads: asObjects(body['threads']).map(threadOf),
  };
}

export function threadOf(body: Record<string, unknown>): Thread {
  const anchor = asObject(body['anchor']);
  return {
    id: asText(body['id']), version: asNumber(body['version']), scope: asText(body['scope']), field: asText(body['field']), about: asText(body['about']),
    quoted: asText(body['quoted']), gone: body['gone'] === true, resolved: body['resolved'] === true, resolvedBy: asText(body['resolvedBy']),
    anchor: anchor === null ? null : { exact: asText(anchor['exact']), prefix: asText(anchor['prefix']), suffix: asText(anchor['suffix']), block: asNumber(anchor['block']) },
    said: asObjects(body['comments']).map(saidOf),
  };
}

function saidOf(body: Record<string, unknown>): Said {
  return {
    id: asText(body['id']), author: asText(body['author']), at: new Date(asText(body['at'])), edited: body['edited'] === true, deleted: body['deleted'] === true,
    own: body['own'] === true, text: asText(body['text']), edition: asText(body['edition']),
    pieces: asObjects(body['pieces']).map(piece => ({ text: asText(piece['text']), href: asText(piece['href']), mention: piece['mention'] === true })),
  };
}

import { asNumber, asObject, asText } from '@lib/http.ts';

export interface UploadedPicture {
  readonly id: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** A refusal in the server's words, or ours when it gave none. */
export class UploadRefused extends Error {}

export interface Upload {
  readonly picture: Promise<UploadedPicture>;
  cancel(): void;
}

function answerOf(request: XMLHttpRequest): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(request.responseText));
  } catch {
    return null;
  }
}

const reasons: Readonly<Record<number, string>> = {
  401: 'You are signed out. Sign in in another tab, then try again.',
  403: 'You are signed out. Sign in in another tab, then try again.',
  413: 'This file is too large.',
  415: 'This is not a picture that can be used here.',
};

/** Sends one file. XMLHttpRequest, because fetch can't say how much has gone. */
export function uploadPicture(url: string, token: string, file: File, progress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const picture = new Promise<UploadedPicture>((resolve, reject) => {
    request.upload.addEventListener('progress', event => { if (event.lengthComputable) progress(event.loaded / event.total); });
    request.addEventListener('load', () => {
      const body = answerOf(request);
      if (request.status === 201 && body !== null) {
        resolve({ id: asText(body['id']), url: asText(body['url']), width: asNumber(body['width']), height: asNumber(body['height']), name: asText(body['name'], file.name) });
      } else {
        reject(new UploadRefused(asText(body?.['detail']) || asText(body?.['title']) || (reasons[request.status] ?? 'The picture could not be uploaded. Try again.')));
      }
    });
    request.addEventListener('error', () => reject(new UploadRefused('The picture did not reach the server. Are you offline?')));
    request.addEventListener('abort', () => reject(new UploadRefused('')));
  });
  const form = new FormData();
  form.append('file', file, file.name);
  request.open('POST', url);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('RequestVerificationToken', token);
  request.send(form);
  return { picture, cancel: () => request.abort() };
}

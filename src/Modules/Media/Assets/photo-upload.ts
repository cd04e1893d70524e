import { find } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/** `<div class="upload" data-island="photo-upload"><img data-photo-upload-preview hidden><input type="file" data-photo-upload-input>`: shows the chosen photo. */
export class PhotoUploadIsland implements Island {
  readonly #root: HTMLElement;
  #shown: string | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  connect(): void {
    const input = find<HTMLInputElement>(this.#root, '[data-photo-upload-input]');
    const preview = find<HTMLImageElement>(this.#root, '[data-photo-upload-preview]');
    if (input === null || preview === null) return;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined || !file.type.startsWith('image/')) return;
      if (this.#shown !== null) URL.revokeObjectURL(this.#shown);
      this.#shown = URL.createObjectURL(file);
      preview.src = this.#shown;
      preview.hidden = false;
    });
  }
}

export { PhotoUploadIsland as island };

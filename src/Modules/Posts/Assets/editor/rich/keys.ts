import { keymap } from '@milkdown/kit/prose/keymap';
import type { Plugin } from '@milkdown/kit/prose/state';
import type { SurfaceHost } from '../surface.ts';
import { editLink } from './links.ts';

/** Keys that the presets lack. Ctrl+K here means a link; elsewhere on the page it goes to the search field. */
export function keysPlugin(host: SurfaceHost): Plugin {
  return keymap({
    'Mod-k': (_state, _dispatch, view) => {
      if (view !== undefined) void editLink(view, host);
      return true;
    },
    'Mod-/': () => {
      host.switchSurface();
      return true;
    },
  });
}

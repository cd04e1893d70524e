import { extendListItemSchemaForTask } from '@milkdown/kit/preset/gfm';
import type { Node } from '@milkdown/kit/prose/model';
import type { NodeView } from '@milkdown/kit/prose/view';
import { $view } from '@milkdown/kit/utils';
import { element } from '@lib/element.ts';

function isTask(node: Node): boolean {
  return typeof node.attrs['checked'] === 'boolean';
}

/** A list item; a task has a real checkbox that anyone can tick with pointer or keyboard. */
export const taskItem = $view(extendListItemSchemaForTask.node, () => (first, view, getPos): NodeView => {
  let node = first;
  const dom = element('li');
  if (!isTask(first)) return { dom, contentDOM: dom, update: next => next.type === node.type && !isTask(next) };

  const box = element('input', { type: 'checkbox', class: 'task__box', contenteditable: 'false' });
  const contentDOM = element('div', { class: 'task__text' });
  dom.dataset['itemType'] = 'task';
  dom.append(box, contentDOM);

  const show = (): void => {
    const checked = node.attrs['checked'] === true;
    box.checked = checked;
    box.setAttribute('aria-label', node.firstChild?.textContent || 'Task');
    dom.dataset['checked'] = String(checked);
  };
  box.addEventListener('change', () => {
    const pos = getPos();
    if (pos === undefined || !view.editable) return show();
    view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, checked: box.checked }));
  });
  show();
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type || !isTask(next)) return false;
      node = next;
      show();
      return true;
    },
    stopEvent: event => event.target === box,
    ignoreMutation: mutation => !contentDOM.contains(mutation.target),
  };
});

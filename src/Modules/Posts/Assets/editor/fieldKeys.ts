/**
 * Enter in a field of the panel: the page saves by itself, so Enter must not send the whole form away.
 * In a list with commas it ends one entry and begins the next.
 */
export function fieldKeys(form: HTMLFormElement, changed: () => void): void {
  form.addEventListener('keydown', event => {
    const field = event.target;
    if (event.key !== 'Enter' || event.isComposing || !(field instanceof HTMLInputElement) || !field.name.startsWith('Form.')) return;
    if (field.type === 'file' || field.type === 'checkbox') return;
    event.preventDefault();
    if ('editorList' in field.dataset && /[^\s,]\s*$/.test(field.value)) {
      field.value = `${field.value.trimEnd()}, `;
      changed();
    }
  });
}

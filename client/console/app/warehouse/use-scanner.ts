import { type RefObject, useEffect } from 'react';

/** Where somebody types, or decides in a dialog: what comes there stays there. */
const elsewhere =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=dialog]';

/** Leads what a scanner types to the field for it wherever the focus is: on a button its Enter would press that. */
export function useScanner(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const lead = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
      // A space presses the button that has the focus, and a slash opens the palette; no number begins with them.
      if (key.length !== 1 || key === ' ' || key === '/' || ctrlKey || altKey || metaKey) return;
      if (target instanceof Element && target.closest(elsewhere)) return;
      field.current?.focus();
    };
    document.addEventListener('keydown', lead, { capture: true });
    return () => document.removeEventListener('keydown', lead, { capture: true });
  }, [field]);
}

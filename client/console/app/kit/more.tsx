import { Button, Collapse } from '@mantine/core';
import { useState, type ReactNode } from 'react';

/** A line of text that shows more below it when it is pressed, and hides it again; what is hidden is not drawn. */
export function More({
  show,
  hide = 'Hide',
  initially = false,
  children,
}: {
  readonly show: string;
  readonly hide?: string;
  readonly initially?: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(initially);
  return (
    <div>
      <Button
        variant="transparent"
        size="compact-xs"
        px={0}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? hide : show}
      </Button>
      <Collapse expanded={open}>{open && children}</Collapse>
    </div>
  );
}

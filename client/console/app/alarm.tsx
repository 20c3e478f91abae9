import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Escalations that the last level has not taken: on every page, until somebody has them [SUP-ESC-7]. */
export function Alarm({ unheard }: { readonly unheard: number }) {
  return (
    <div role="status">
      {unheard > 0 && (
        <Button component={Link} to="/escalations" className="alarm" size="compact-md">
          {`Nobody answers: ${unheard}`}
        </Button>
      )}
    </div>
  );
}

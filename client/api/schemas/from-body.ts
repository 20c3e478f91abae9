import { z } from 'zod';

/** The case that another one is opened from. */
export const fromBody = z
  .string()
  .regex(
    /^([a-z]+(-[a-z]+)*\/)?[a-z0-9][a-z0-9-]{0,59}$/,
    'expected the id of a case: 1 to 60 small letters, digits and hyphens',
  )
  .optional()
  .meta({
    description:
      'The case that it is opened from; each then shows the other. For keys of the role customer one of the same order or e-mail address',
    examples: ['c-k4mq2d7xw3hp'],
  });

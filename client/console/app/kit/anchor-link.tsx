import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Props = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;

/** A link to a page of the console in running text, underlined so that it is seen without its colour (WCAG 2.2, 1.4.1). */
export const AnchorLink = createLink((props: Props) => <Anchor underline="always" {...props} />);

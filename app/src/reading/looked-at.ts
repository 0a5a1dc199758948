/** Which statement a person points at, on either side of the page. */

import { signal } from '@preact/signals';

export const pointedAt = signal<string | undefined>(undefined);

/** What a line of a picture tells: each kind has its glyph and its class. */
export type LineKind = 'event' | 'timer' | 'value' | 'moment' | 'guard' | 'effect' | 'does';

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
  /** Number in the picture's table of timers. */
  readonly number?: number;
}

/** One transition, or several that are alike. */
export interface Step {
  /** Stable ids: `<path>:<event>:<index>`. */
  readonly ids: readonly string[];
  /** The event's type; left out for what happens by itself. */
  readonly event?: string;
  readonly timer?: string;
  readonly lines: readonly Line[];
}

/** `part`: drawn in a picture of its own. `from`: stands for several states. `elsewhere`: a state of another picture. */
export type BoxKind =
  'state' | 'group' | 'part' | 'choice' | 'final' | 'history' | 'start' | 'from' | 'elsewhere';

export interface Box {
  /** Of a state: its path in the chart, 'open.handling.course'. */
  readonly id: string;
  readonly kind: BoxKind;
  readonly title: string;
  readonly note?: string;
  /** The file that shows the inside. */
  readonly href?: string;
  /** What happens without leaving it. */
  readonly rows: readonly Step[];
  readonly children: readonly Box[];
}

export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly Step[];
  /** Not drawn: it only says what comes before what. */
  readonly hidden?: true;
}

/** A table of the picture's timers: one row a timer, one column a policy; each cell has lines. */
export interface TimerTable {
  readonly policies: readonly string[];
  readonly rows: readonly {
    readonly timer: string;
    readonly number: number;
    readonly title: string;
    readonly cells: readonly (readonly string[])[];
  }[];
}

/** One drawing of a chart or of a part of it; plain data, without places or colours. */
export interface Picture {
  /** File name without extension: 'complaint-handling'. */
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  /** The state whose inside it shows; left out: the whole chart. */
  readonly root?: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly timers: TimerTable;
}

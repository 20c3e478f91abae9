import elkjs, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { boxText, labelBlocks, sizes, stackedSize, type BoxText, type TextBlock } from './measures.ts';
import type { Arrow, Box, Picture } from './picture.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Place {
  readonly box: Box;
  readonly text: BoxText;
  readonly depth: number;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: Place | null;
  readonly blocks: readonly TextBlock[];
}

/** Where everything of a picture is, in px from its upper left corner; outer boxes come before inner ones. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.edgeLabels.inline': 'false',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '6',
  'elk.spacing.labelNode': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.thoroughness': '60',
  'elk.randomSeed': '1',
};

/** No wider than a desktop's window, if that can be. */
const wide = 1400;

/**
 * Places a picture's boxes in layers, its arrows at right angles: in the order of the chart, or freely where that is too wide.
 * The same picture gets the same layout.
 */
export async function layoutOf(picture: Picture): Promise<Layout> {
  const ordered = await placedBy('MODEL_ORDER', picture);
  if (ordered.width <= wide) return ordered;
  const free = await placedBy('GREEDY', {
    ...picture,
    arrows: picture.arrows.filter(({ hidden }) => !hidden),
  });
  return free.width < ordered.width ? free : ordered;
}

async function placedBy(cycleBreaking: 'MODEL_ORDER' | 'GREEDY', picture: Picture): Promise<Layout> {
  const known: Known = new Map();
  const elk = new elkjs.default();
  const graph: ElkNode = await elk.layout({
    id: ':picture',
    layoutOptions: { ...options, 'elk.layered.cycleBreaking.strategy': cycleBreaking },
    children: picture.boxes.map((box) => nodeOf(box, known, 0)),
    edges: picture.arrows.map(edgeOf),
  });
  const boxes = [...placed(graph.children ?? [], known)];
  const edges = new Map((graph.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    boxes,
    arrows: picture.arrows.map((arrow) => placedArrow(arrow, edges.get(arrow.id))),
  };
}

interface Content {
  readonly box: Box;
  readonly text: BoxText;
  readonly depth: number;
  /** Parts, placed from the box's own corner. */
  readonly parts?: readonly PlacedBox[];
}

type Known = Map<string, Content>;

function nodeOf(box: Box, known: Known, depth: number): ElkNode {
  const text = boxText(box);
  known.set(box.id, { box, text, depth });
  const parts = box.children.filter(({ kind }) => kind === 'part' || kind === 'history');
  if (parts.some(({ kind }) => kind === 'part')) return gridNode(box, text, parts, known, depth);
  if (box.children.length > 0) {
    const { pad } = sizes;
    return {
      id: box.id,
      children: box.children.map((child) => nodeOf(child, known, depth + 1)),
      layoutOptions: {
        'elk.padding': `[top=${text.height + pad},left=${pad * 1.6},bottom=${pad * 1.6},right=${pad * 1.6}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${text.width + pad},${text.height})`,
      },
    };
  }
  if (box.kind === 'start') return { id: box.id, width: 14, height: 14 };
  if (box.kind === 'history')
    return { id: box.id, width: text.width + 30, height: Math.max(36, text.height) };
  return { id: box.id, width: Math.max(90, text.width + 12), height: text.height };
}

/** Parts side by side have no arrows among them: rows and columns, all of one size. */
function gridNode(box: Box, text: BoxText, parts: readonly Box[], known: Known, depth: number): ElkNode {
  const columns = 3;
  const texts = parts.map(boxText);
  const gap = sizes.pad * 1.6;
  const width = Math.max((text.width - gap * (columns + 1)) / columns, ...texts.map((each) => each.width));
  const height = Math.max(...texts.map((each) => each.height));
  const grid = parts.map((part, index) => ({
    box: part,
    text: boxText(part),
    depth: depth + 1,
    x: gap + (index % columns) * (width + gap),
    y: text.height + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }));
  known.set(box.id, { box, text, depth, parts: grid });
  return {
    id: box.id,
    width: columns * (width + gap) + gap,
    height: text.height + Math.ceil(parts.length / columns) * (height + gap),
  };
}

function edgeOf(arrow: Arrow): ElkExtendedEdge {
  const size = stackedSize(labelBlocks(arrow.steps));
  const { id, from, to } = arrow;
  const label = { text: id, width: size.width + 2 * sizes.gap, height: size.height + sizes.gap };
  return { id, sources: [from], targets: [to], ...(arrow.steps.length > 0 && { labels: [label] }) };
}

function* placed(nodes: readonly ElkNode[], known: Known): Generator<PlacedBox> {
  for (const node of nodes) {
    const it = known.get(node.id);
    const place = placeOf(node);
    if (it) yield { box: it.box, text: it.text, depth: it.depth, ...place };
    for (const part of it?.parts ?? []) yield { ...part, x: place.x + part.x, y: place.y + part.y };
    yield* placed(node.children ?? [], known);
  }
}

function placeOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Place>): Place {
  return { x, y, width, height };
}

function placedArrow(arrow: Arrow, edge: ElkExtendedEdge | undefined): PlacedArrow {
  const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const label = edge?.labels?.[0];
  return {
    arrow,
    points: points.map(({ x, y }) => ({ x, y })),
    label: label ? placeOf(label) : null,
    blocks: labelBlocks(arrow.steps),
  };
}

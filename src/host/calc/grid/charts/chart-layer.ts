import type { Book } from '../../../model/book';
import type { Chart, ChartCorner } from '../../../model/chart';
import { pixelsOf } from '../lengths';
import type { UniverGrid, View } from '../univer-grid';
import { drawChart } from './draw-chart';
import { type Figures, figuresOf } from './figures';
import { type Box, toSvg } from './shape';

/** Univer's canvas has 8, the editor of a cell 10. */
const OVER_CELLS = '9';

/** Pixels along the right and the bottom of the cells. */
const SCROLL_BAR = 10;

interface DrawnChart {
  readonly chart: Chart;
  readonly figures: Figures;
  readonly element: HTMLElement;
}

/**
 * Draws the charts of the sheet in sight over its cells: Univer's own charts are not free software. They only show; what
 * is clicked is the cell under them.
 */
export class ChartLayer {
  private readonly layer: HTMLElement;
  private drawn: readonly DrawnChart[] = [];
  private sheet: string | undefined;
  private engine: View['engine'] | undefined;
  private listening: { unsubscribe(): void } | undefined;
  private place = '';

  constructor(
    private readonly grid: UniverGrid,
    private readonly book: Book,
    private readonly document: Document,
  ) {
    this.layer = document.createElement('div');
    Object.assign(this.layer.style, { position: 'absolute', overflow: 'hidden', pointerEvents: 'none', zIndex: OVER_CELLS });
  }

  /** To be called when a chart, or what it shows, may be another. */
  draw(): void {
    this.sheet = this.grid.activeSheet;
    const charts = this.book.data.sheets.find(({ id }) => id === this.sheet)?.charts ?? [];
    this.drawn = charts.flatMap((chart) => {
      const figures = figuresOf(chart, this.book.data);
      if (!figures) return [];
      const element = this.document.createElement('div');
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', chart.altText || figures.title || chart.name);
      element.style.position = 'absolute';
      return [{ chart, figures, element }];
    });
    this.layer.replaceChildren(...this.drawn.map(({ element }) => element));
    this.place = '';
    this.follow();
  }

  dispose(): void {
    this.listening?.unsubscribe();
    this.layer.remove();
  }

  /** Univer draws frame by frame: whatever moves the cells, the charts are put over them again. */
  private follow(): void {
    const view = this.grid.view;
    if (!view) return;
    if (view.engine !== this.engine) {
      this.engine = view.engine;
      this.listening?.unsubscribe();
      this.listening = view.engine.endFrame$.subscribe(() => {
        this.follow();
      });
    }
    if (this.grid.activeSheet !== this.sheet) this.draw();
    else this.put(view);
  }

  private put(view: View): void {
    const { main, engine, scale } = view;
    const window: Box = { x: main.left, y: main.top, width: (main.width ?? 0) - SCROLL_BAR, height: (main.height ?? 0) - SCROLL_BAR };
    const boxes = this.drawn.map(({ chart }) => onScreen(boxOf(chart, view), view));
    const place = JSON.stringify([window, boxes]);
    if (place === this.place) return;
    this.place = place;
    const parent = engine.getCanvasElement().parentElement;
    if (this.layer.parentElement !== parent) parent?.append(this.layer);
    putAt(this.layer, window);
    this.drawn.forEach(({ element, figures }, index) => {
      const box = boxes[index];
      if (!box) return;
      putAt(element, box);
      element.replaceChildren(toSvg(drawChart(figures, box.width / scale, box.height / scale), this.document));
    });
  }
}

/** From the corner of the window on the cells. */
function onScreen({ x, y, width, height }: Box, { main, scale }: View): Box {
  return {
    x: (x - main.viewportScrollX) * scale - main.left,
    y: (y - main.viewportScrollY) * scale - main.top,
    width: width * scale,
    height: height * scale,
  };
}

/** In pixels of the sheet with its headers, whatever part of it is in sight and how large. */
function boxOf({ from, to }: Chart, { skeleton }: View): Box {
  const { rowHeightAccumulation: bottoms, columnWidthAccumulation: rights } = skeleton;
  const x = (corner: ChartCorner) => skeleton.rowHeaderWidth + within(rights, corner.column, pixelsOf(corner.right));
  const y = (corner: ChartCorner) => skeleton.columnHeaderHeight + within(bottoms, corner.row, pixelsOf(corner.down));
  return { x: x(from), y: y(from), width: x(to) - x(from), height: y(to) - y(from) };
}

/** So many pixels into a line, and not beyond it; `ends` tells where each line ends. */
function within(ends: readonly number[], line: number, pixels: number): number {
  const start = line === 0 ? 0 : (ends[line - 1] ?? ends.at(-1) ?? 0);
  return Math.min(start + pixels, ends[line] ?? start);
}

function putAt({ style }: HTMLElement, { x, y, width, height }: Box): void {
  Object.assign(style, { left: `${String(x)}px`, top: `${String(y)}px`, width: `${String(width)}px`, height: `${String(height)}px` });
}

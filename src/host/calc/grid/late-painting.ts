import type { UniverGrid } from './univer-grid';

/** Long enough for whoever asked to show the answer, and to ask again for what often follows. */
const AFTER = 100;

/** Painting the cells takes as long as computing them: what was asked by code is answered first. */
export class LatePainting {
  private timer: number | undefined;
  private isHeld = false;
  private isOver = false;

  constructor(private readonly grid: UniverGrid) {}

  hold(): void {
    if (this.isOver) return;
    window.clearTimeout(this.timer);
    this.isHeld = true;
    this.grid.setPainting(false);
  }

  resumeSoon(): void {
    if (!this.isHeld) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.isHeld = false;
      this.grid.setPainting(true);
    }, AFTER);
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    this.isHeld = false;
    this.isOver = true;
  }
}

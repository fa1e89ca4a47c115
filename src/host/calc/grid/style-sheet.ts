import type { IStyleData } from '@univerjs/core';

import type { CellStyle } from '../../model/workbook';
import { toUniverStyle } from './univer-style';

/** The looks of a workbook, each once: equal styles are one object in the book. */
export class StyleSheet {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<CellStyle | undefined, string>();

  idOf(style: CellStyle | undefined): string {
    let id = this.ids.get(style);
    if (id === undefined) {
      id = `s${this.ids.size}`;
      this.ids.set(style, id);
      this.all[id] = toUniverStyle(style);
    }
    return id;
  }
}

import type { IRange, IStyleBase } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';

import type { ConditionalFormat } from '../../model/workbook';
import { toUniverRange } from './range';

/** Univer's own words, in its package of conditional formats. */
export interface UniverFormat {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule:
    | { readonly type: 'highlightCell'; readonly subType: 'formula'; readonly value: string; readonly style: IStyleBase }
    | { readonly type: 'dataBar'; readonly isShowValue: boolean; readonly config: UniverDataBar };
}

interface UniverDataBar {
  readonly min: { readonly type: 'min' };
  readonly max: { readonly type: 'max' };
  readonly isGradient: boolean;
  readonly positiveColor: string;
  readonly nativeColor: string;
}

const NEGATIVE = '#C00000';

export function toUniverFormat({ id, area, rule }: ConditionalFormat): UniverFormat {
  const common = { cfId: id, ranges: [toUniverRange(area)], stopIfTrue: false };
  if (rule.kind === 'dataBar') {
    const config: UniverDataBar = {
      min: { type: 'min' },
      max: { type: 'max' },
      isGradient: false,
      positiveColor: rule.color,
      nativeColor: NEGATIVE,
    };
    return { ...common, rule: { type: 'dataBar', isShowValue: true, config } };
  }
  const style: IStyleBase = {
    ...(rule.fill && { bg: { rgb: rule.fill } }),
    ...(rule.fontColor && { cl: { rgb: rule.fontColor } }),
    ...(rule.bold && { bl: BooleanNumber.TRUE }),
  };
  return { ...common, rule: { type: 'highlightCell', subType: 'formula', value: rule.formula, style } };
}

import { intersection, sameRect, subtract } from './geometry';
import type { Rect, Sheet, Validation } from './workbook';

/** The rule of these very cells, or the one that covers them all. */
export function validationOf(sheet: Sheet, rect: Rect): Validation | undefined {
  return (
    sheet.validations.find(({ area }) => sameRect(area, rect)) ??
    sheet.validations.find(({ area }) => {
      const common = intersection(area, rect);
      return common !== null && sameRect(common, rect);
    })
  );
}

/** Whether one part of the cells has a rule that another has not. */
export function isMixed(sheet: Sheet, rect: Rect): boolean {
  return !validationOf(sheet, rect) && sheet.validations.some(({ area }) => intersection(area, rect) !== null);
}

/** Takes the cells out of every rule they are under; no cell is ever under two. */
export function clearValidations(sheet: Sheet, rect: Rect): void {
  sheet.validations = sheet.validations.flatMap((validation) => subtract(validation.area, rect).map((area) => ({ ...validation, area })));
}

export function setValidation(sheet: Sheet, validation: Validation): void {
  clearValidations(sheet, validation.area);
  sheet.validations.push(validation);
}

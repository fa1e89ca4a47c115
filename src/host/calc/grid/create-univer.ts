import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import frConditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/fr-FR';
import {
  ActiveDirtyManagerService,
  CalculationMode,
  IActiveDirtyManagerService,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import frCore from '@univerjs/preset-sheets-core/locales/fr-FR';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import frDataValidation from '@univerjs/preset-sheets-data-validation/locales/fr-FR';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';

import { mendFormulaEngine } from '../mend-formula-engine';
import { completeFrench } from './french-names';
import { HIDDEN_MENUS } from './hidden-menus';

/** Univer with its grid, in French, its formula engine mended and calculating only when told to. */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: completeFrench(mergeLocales(frCore, frDataValidation, frConditionalFormatting)) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      menu: HIDDEN_MENUS,
      // The panel beside has the keyboard when it wants it.
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    // The search field of a list would take the keyboard from the cell being typed in.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    const [constructor, config] = Array.isArray(plugin) ? plugin : [plugin];
    univer.registerPlugin(constructor, config);
    if (constructor === UniverFormulaEnginePlugin) mend(univer);
  }
  return univer;
}

function mend(univer: Univer): void {
  const injector = univer.__getInjector();
  mendFormulaEngine(injector);
  injector.replace([IActiveDirtyManagerService, { useClass: NeverDirty }]);
}

/** Univer recalculates by itself what it thinks an edit touched, and is wrong about names and tables: it is asked each time instead. */
class NeverDirty extends ActiveDirtyManagerService {
  override get(): undefined {
    return undefined;
  }
}

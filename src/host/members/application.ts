import type { HostType } from '../protocol/host-object';
import type { CalculationMode, Session } from './session';
import { asOneOf } from './values';

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/** The workbook is calculated whenever it is read, whatever the mode. */
export const applicationType: HostType<Session> = {
  name: 'Application',
  properties: {
    calculationMode: {
      get: (session) => session.calculationMode,
      set: (session, value) => {
        session.calculationMode = asOneOf(value, MODES);
      },
    },
    calculationState: { get: () => 'Done' },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

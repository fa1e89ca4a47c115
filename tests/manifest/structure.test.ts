/** @jest-environment jsdom */
import { attribute, ELEMENTS, named, textOf } from './manifest';

/**
 * Children in the order the schemas demand ([MS-OWEMXML], OfficeAppManifest 1.1 and TaskPaneAppVersionOverrides 1.0):
 * Excel refuses a manifest whose elements are right but misplaced. Elements left out of the table have no child.
 */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  DisplayName: ['Override'],
  Description: ['Override'],
  AppDomains: ['AppDomain'],
  Hosts: ['Host'],
  Requirements: ['Sets', 'Methods'],
  Sets: ['Set'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab', 'CustomTab'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Icon: ['Image'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image'],
  Urls: ['Url'],
  ShortStrings: ['String'],
  LongStrings: ['String'],
  Image: ['Override'],
  Url: ['Override'],
  String: ['Override'],
};

it('puts every element where the schema wants it', () => {
  const misplaced = ELEMENTS.filter((element) => {
    const order = CHILDREN[element.localName] ?? [];
    const places = [...element.children].map((child) => order.indexOf(child.localName));
    return places.some((place, index) => place < (places[index - 1] ?? 0));
  });
  expect(misplaced.map((element) => element.outerHTML)).toEqual([]);
});

it('is a task pane for workbooks that may read and write', () => {
  const [root] = ELEMENTS;
  expect(root?.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type')).toBe('TaskPaneApp');
  expect(root?.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
  expect(textOf('Permissions')).toBe('ReadWriteDocument');
  expect(named('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual(['Workbook', 'Workbook']);
  expect(named('VersionOverrides').map((overrides) => attribute(overrides, 'xsi:type'))).toEqual(['VersionOverridesV1_0']);
});

it('declares what the Excel room relies on: ExcelApi 1.12', () => {
  expect(named('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([['ExcelApi', '1.12']]);
});

it('has an identity and a version of the expected forms', () => {
  expect(textOf('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(textOf('Version')).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(textOf('DefaultLocale')).toBe('fr-FR');
});

it('offers its buttons in one group of the Home tab', () => {
  expect(named('OfficeTab').map((tab) => attribute(tab, 'id'))).toEqual(['TabHome']);
  const ids = ['Group', 'Control'].flatMap(named).map((element) => attribute(element, 'id'));
  expect(ids).toEqual(['BudgetCpts.Groupe', 'BudgetCpts.Ouvrir', 'BudgetCpts.Depense']);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

it('lets Excel open the pane by itself after installation, and keeps the form that adds a line beside it', () => {
  expect(named('TaskpaneId').map((id) => id.textContent)).toEqual(['Office.AutoShowTaskpaneWithDocument', 'BudgetCpts.Depense']);
});

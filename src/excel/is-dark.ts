/** Whether Excel is in its dark colours; where it does not tell them, it is taken to be in its light ones. */
export const isDark = (): boolean => isDarkTheme(Office.context.officeTheme);

/** Not every Excel has a theme to tell, whatever the types say. */
const isDarkTheme = (theme: Partial<Office.OfficeTheme> | undefined): boolean => theme?.isDarkTheme ?? false;

// Runs in the page before anything else: the pane then finds an empty workbook where Excel's would be.
import { installInBrowser } from '../../src/host/install/browser';

installInBrowser(window).attach({ settle: () => Promise.resolve(), dispose: () => undefined });

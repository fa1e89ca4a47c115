const SHOWN_FOR = 6_000;

const LOOK: Partial<CSSStyleDeclaration> = {
  position: 'absolute',
  left: '50%',
  bottom: '48px',
  transform: 'translateX(-50%)',
  maxWidth: '80%',
  padding: '10px 16px',
  borderRadius: '4px',
  background: '#323130',
  color: '#ffffff',
  font: '14px/1.4 "Segoe UI", Arial, sans-serif',
  boxShadow: '0 4px 12px rgba(0,0,0,.3)',
  zIndex: '10000',
};

/** A sentence over the grid, read aloud by screen readers, that goes away by itself. */
export class Notice {
  private readonly element: HTMLElement;
  private timer: number | undefined;

  constructor(container: HTMLElement) {
    this.element = container.ownerDocument.createElement('div');
    this.element.setAttribute('role', 'alert');
    this.element.hidden = true;
    Object.assign(this.element.style, LOOK);
    if (!container.style.position) container.style.position = 'relative';
    container.append(this.element);
  }

  show(text: string): void {
    window.clearTimeout(this.timer);
    this.element.textContent = text;
    this.element.hidden = false;
    this.timer = window.setTimeout(() => {
      this.hide();
    }, SHOWN_FOR);
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.element.hidden = true;
    this.element.textContent = '';
  }

  dispose(): void {
    this.hide();
    this.element.remove();
  }
}

/** What a conditional format may change. */
export interface Highlight {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** What went over the wire; sizes in bytes of UTF-8, as the client sends and receives them. */
export class WireStats {
  requests = 0;
  actions = 0;
  bytesSent = 0;
  bytesReceived = 0;
  /** Of one request, of one answer. */
  largestRequest = 0;
  largestAnswer = 0;

  countRequest(bytes: number, actions: number): void {
    this.requests += 1;
    this.actions += actions;
    this.bytesSent += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  countAnswer(bytes: number): void {
    this.bytesReceived += bytes;
    this.largestAnswer = Math.max(this.largestAnswer, bytes);
  }

  reset(): void {
    Object.assign(this, new WireStats());
  }
}

/** Length in UTF-8 without encoding the text: requests run to megabytes. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A surrogate pair counts 2 units for 4 bytes, so 1 more for each; any other unit beyond U+07FF takes 3 bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

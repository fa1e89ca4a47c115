import type { Validation } from '../model/workbook';
import { invalidArgument } from '../protocol/host-error';
import { isRecord } from '../protocol/json';
import { asFlag, asOneOf, asText } from './values';

type Alert = NonNullable<Validation['error']>;
type Prompt = NonNullable<Validation['prompt']>;

const STYLES: readonly Alert['style'][] = ['Stop', 'Warning', 'Information'];
/** Excel's own limits, in characters. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** `{showAlert, style, title, message}`; no error at all when it is not shown. */
export function readAlert(value: unknown): { readonly error?: Alert } {
  if (!isRecord(value)) throw invalidArgument();
  if (!asFlag(value['showAlert'] ?? true)) return {};
  return { error: { style: asOneOf(value['style'] ?? 'Stop', STYLES), ...readWords(value['title'], value['message']) } };
}

/** `{showPrompt, title, message}` */
export function readPrompt(value: unknown): { readonly prompt?: Prompt } {
  if (!isRecord(value)) throw invalidArgument();
  if (!asFlag(value['showPrompt'] ?? true)) return {};
  return { prompt: readWords(value['title'], value['message']) };
}

function readWords(title: unknown, message: unknown): { readonly title: string; readonly text: string } {
  const words = { title: asText(title ?? ''), text: asText(message ?? '') };
  if (words.title.length > LONGEST_TITLE || words.text.length > LONGEST_MESSAGE) throw invalidArgument();
  return words;
}

export function wireAlert(alert: Alert | undefined): unknown {
  if (!alert) return { showAlert: false, style: 'Stop', title: '', message: '' };
  return { showAlert: true, style: alert.style, title: alert.title, message: alert.text };
}

export function wirePrompt(prompt: Prompt | undefined): unknown {
  return { showPrompt: prompt !== undefined, title: prompt?.title ?? '', message: prompt?.text ?? '' };
}

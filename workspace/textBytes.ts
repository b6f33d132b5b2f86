/** Texts as files hold them: how the bytes of one are read, and what writes it back as it was. */

export interface DecodedText {
  /** Without the byte order mark: with it, columns of the first line would differ from an editor's. */
  readonly text: string;
  readonly form: TextForm;
}

export interface TextForm {
  readonly encoding: 'utf8' | 'utf16le';
  readonly hasMark: boolean;
}

/** What people write today. */
export const plainForm: TextForm = { encoding: 'utf8', hasMark: false };

/** A file is binary if there is a NUL among its first bytes, as for git. */
const binaryProbe = 8000;

const mark = '\uFEFF';

/** Nothing where the bytes are no text. */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isUtf16 && bytes.subarray(0, binaryProbe).includes(0)) return undefined;
  const encoding = isUtf16 ? 'utf16le' : 'utf8';
  const text = bytes.toString(encoding);
  const hasMark = text.startsWith(mark);
  return { text: hasMark ? text.slice(1) : text, form: { encoding, hasMark } };
}

export function encodeText(text: string, { encoding, hasMark }: TextForm): Buffer {
  return Buffer.from(hasMark ? mark + text : text, encoding);
}

/** Whether nothing is lost when the bytes are read and written: bytes that are no UTF-8 would be. */
export function isLossless(bytes: Buffer, { text, form }: DecodedText): boolean {
  return encodeText(text, form).equals(bytes);
}

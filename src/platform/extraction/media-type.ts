/** The kinds of file that can be filed, and how each is named. */
export const MEDIA_TYPES = {
  'application/pdf': { extensions: ['pdf'], labelKey: 'extraction:mediaType.pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extensions: ['docx'],
    labelKey: 'extraction:mediaType.docx',
  },
  'application/vnd.oasis.opendocument.text': {
    extensions: ['odt'],
    labelKey: 'extraction:mediaType.odt',
  },
  'application/rtf': { extensions: ['rtf'], labelKey: 'extraction:mediaType.rtf' },
  'text/html': { extensions: ['html', 'htm', 'xhtml'], labelKey: 'extraction:mediaType.html' },
  'text/plain': {
    extensions: ['txt', 'text', 'md', 'markdown'],
    labelKey: 'extraction:mediaType.text',
  },
  'application/akn+xml': { extensions: ['akn', 'xml'], labelKey: 'extraction:mediaType.akn' },
  'image/png': { extensions: ['png'], labelKey: 'extraction:mediaType.png' },
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jpe'], labelKey: 'extraction:mediaType.jpeg' },
  'image/tiff': { extensions: ['tif', 'tiff'], labelKey: 'extraction:mediaType.tiff' },
} as const satisfies Record<string, { extensions: readonly string[]; labelKey: string }>;

export type MediaType = keyof typeof MEDIA_TYPES;

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ODT = 'application/vnd.oasis.opendocument.text';
export const RTF = 'application/rtf';
export const HTML = 'text/html';
export const TEXT = 'text/plain';
export const AKN = 'application/akn+xml';

export function isMediaType(value: string): value is MediaType {
  return Object.hasOwn(MEDIA_TYPES, value);
}

export function isImage(mediaType: MediaType): boolean {
  return mediaType.startsWith('image/');
}

/** The usual extension, without its dot. */
export function extensionOf(mediaType: MediaType): string {
  return MEDIA_TYPES[mediaType].extensions[0];
}

/** Key of the readable name among the texts of the pages. */
export function labelKeyOf<T extends MediaType>(mediaType: T): (typeof MEDIA_TYPES)[T]['labelKey'] {
  return MEDIA_TYPES[mediaType].labelKey;
}

/** What a file's name claims to be; null when its ending is none that we know. */
export function mediaTypeOfName(fileName: string): MediaType | null {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  for (const [mediaType, { extensions }] of Object.entries(MEDIA_TYPES)) {
    if ((extensions as readonly string[]).includes(ending)) return mediaType as MediaType;
  }
  return null;
}

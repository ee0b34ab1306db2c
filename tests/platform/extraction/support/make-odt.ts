import { makeZip } from './make-zip.js';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const TYPE = 'application/vnd.oasis.opendocument.text';

export function makeOdt(
  body: string,
  { manifest = '', styles = '', title = '' } = {},
): Promise<Buffer> {
  return makeZip(
    {
      mimetype: TYPE,
      'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}><office:automatic-styles><style:style style:name="PB" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      'styles.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${NAMES}><office:master-styles>${styles}</office:master-styles></office:document-styles>`,
      'meta.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${NAMES}><office:meta><dc:title>${title}</dc:title></office:meta></office:document-meta>`,
      // LibreOffice leaves parts of no bytes at all in its documents.
      'Configurations2/accelerator/current.xml': '',
      'META-INF/manifest.xml': `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/>${manifest}</manifest:manifest>`,
    },
    ['mimetype'],
  );
}

import { fileTypeFromFile } from 'file-type';
import { type MediaType, extensionOf } from '../media-type.js';
import { Refused } from './refused.js';

/** The refusal of a file that is none of ours, named as well as it can be. */
export async function nameUnknown(path: string, declared: MediaType | null): Promise<Refused> {
  const type = await fileTypeFromFile(path).catch(() => undefined);
  const found = type?.mime;
  if (declared !== null) {
    return new Refused(
      'type_mismatch',
      `the name says .${extensionOf(declared)}, the content is ${found ?? 'something else'}`,
      found === undefined ? {} : { found },
    );
  }
  return new Refused(
    'unsupported_type',
    `files of type ${found ?? 'unknown'} cannot be filed`,
    found === undefined ? {} : { found },
  );
}

import { ConfigError } from '../config/config.js';

export interface S3Address {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/**
 * Reads `https://KEY:SECRET@host:port/bucket?region=eu-west-1`. Keys are percent-encoded where they
 * hold characters that an address cannot. Complaints never repeat the address: it holds the secret.
 */
export function parseS3Url(text: string): S3Address {
  const url = new URL(text);
  const [bucket, ...more] = url.pathname.split('/').filter(Boolean).map(decoded);
  if (!bucket || more.length > 0) {
    throw new ConfigError('S3_URL must name exactly one bucket: https://KEY:SECRET@host/bucket');
  }
  if (!url.username || !url.password) {
    throw new ConfigError('S3_URL must hold the access key and its secret: https://KEY:SECRET@…');
  }
  return {
    endpoint: url.origin,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials: { accessKeyId: decoded(url.username), secretAccessKey: decoded(url.password) },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ConfigError('S3_URL holds a "%" that is not an encoded character; write it as "%25"');
  }
}

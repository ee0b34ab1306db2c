import type { FastifyRequest } from 'fastify';

/** What a page's form has sent: every field a string, or several of them. Anything else is nothing. */
export class FormBody {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    this.fields = typeof body === 'object' && body !== null ? { ...body } : {};
  }

  static of(request: FastifyRequest): FormBody {
    return new FormBody(request.body);
  }

  /** The field as typed, without the characters that no database keeps; empty when it is absent. */
  text(name: string): string {
    return this.list(name)[0] ?? '';
  }

  list(name: string): string[] {
    const value = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.filter((one) => typeof one === 'string').map(storable);
  }

  has(name: string): boolean {
    return this.text(name) !== '';
  }
}

/** PostgreSQL refuses U+0000, and half a surrogate pair is no text at all. */
const storable = (text: string) =>
  text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');

import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Injectable, Optional } from '@nestjs/common';
import { childEntry } from './child-entry.js';
import type { ChildMessage } from './child-message.js';
import type { ExtractionResult, TextPage } from './extraction-result.js';
import { type Inspection, refuse } from './inspection.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { type MediaType, isImage } from './media-type.js';
import { recognise } from './recognise.js';
import { type ChildOutcome, runChild } from './runner.js';
import { Semaphore } from './semaphore.js';

export class ExtractionOptions {
  readonly limits?: Partial<Limits>;
  /** Another program to run as the child: tests put one that hangs here. */
  readonly childEntry?: string;
}

/**
 * Says what a filed file is and reads its text. No file, however damaged or hostile, makes these
 * methods throw; they throw only when the file cannot be opened at all.
 */
@Injectable()
export class Extraction {
  private readonly limits: Limits;
  private readonly options: ExtractionOptions;
  // Apart, so that a clerk who files does not wait for somebody's thousand pages to be read.
  private readonly inspecting: Semaphore;
  private readonly extracting: Semaphore;

  constructor(@Optional() options?: ExtractionOptions) {
    this.options = options ?? {};
    this.limits = { ...DEFAULT_LIMITS, ...this.options.limits };
    this.inspecting = new Semaphore(this.limits.concurrency);
    this.extracting = new Semaphore(this.limits.concurrency);
  }

  /** Decides by content what the file is, and whether it may be filed. */
  async inspect(path: string, fileName?: string): Promise<Inspection> {
    const first = await recognise(path, fileName);
    if (first.decided) return first.inspection;
    const { sniffed, declared } = first;
    const { limits } = this;
    const outcome = await this.inspecting.run(() =>
      runChild(
        this.entry(),
        { task: 'inspect', path: resolve(path), sniffed, declared, limits },
        { ...limits, wallMs: limits.inspectMs, cpuSeconds: limits.inspectCpuSeconds },
      ),
    );
    return inspectionOf(outcome);
  }

  /** Reads the text of a file that was accepted as `mediaType`. */
  async extract(path: string, mediaType: MediaType): Promise<ExtractionResult> {
    await access(path, constants.R_OK);
    if (isImage(mediaType)) {
      return { ok: false, reason: 'ocr_later', detail: 'an image has no text to read' };
    }
    const { limits } = this;
    const outcome = await this.extracting.run(() =>
      runChild(
        this.entry(),
        { task: 'extract', path: resolve(path), mediaType, limits },
        { ...limits, wallMs: limits.extractMs, cpuSeconds: limits.extractCpuSeconds },
      ),
    );
    return resultOf(outcome, mediaType);
  }

  private entry(): string {
    return this.options.childEntry ?? childEntry();
  }
}

function inspectionOf(outcome: ChildOutcome): Inspection {
  if (!outcome.ok) {
    switch (outcome.breach) {
      case 'memory':
      case 'answer_too_large':
        return refuse('unpacked_too_large', 'the file needs more memory than a file may');
      case 'crashed':
        return refuse('damaged', `the file could not be read: ${outcome.detail}`);
      case 'timeout':
        return refuse('check_failed', 'the file could not be checked in time');
    }
  }
  const [message] = outcome.messages;
  if (message?.kind === 'accepted') {
    return { ok: true, mediaType: message.mediaType, pageCount: message.pageCount };
  }
  if (message?.kind === 'refused') {
    const { code, detail, found, variant } = message;
    return refuse(code, detail, {
      ...(found === undefined ? {} : { found }),
      ...(variant === undefined ? {} : { variant }),
    });
  }
  return refuse('damaged', 'the file could not be read');
}

function resultOf(outcome: ChildOutcome, mediaType: MediaType): ExtractionResult {
  if (!outcome.ok) {
    const reason = outcome.breach === 'answer_too_large' ? 'too_large' : outcome.breach;
    return { ok: false, reason, detail: outcome.detail };
  }
  const last = outcome.messages.at(-1);
  if (last?.kind === 'failed') return { ok: false, reason: last.reason, detail: last.detail };
  if (last?.kind !== 'done') return { ok: false, reason: 'crashed', detail: 'no full answer' };
  return {
    ok: true,
    mediaType,
    pages: outcome.messages.flatMap(pageOf),
    language: last.language,
    truncated: last.truncated,
    meta: {
      pageCount: last.pageCount,
      ...(last.title === undefined ? {} : { title: last.title }),
    },
  };
}

function pageOf(message: ChildMessage): TextPage[] {
  if (message.kind !== 'page') return [];
  const { number, label, text, language, anchors } = message;
  return [
    {
      number,
      text,
      language,
      ...(label === undefined ? {} : { label }),
      ...(anchors === undefined ? {} : { anchors }),
    },
  ];
}

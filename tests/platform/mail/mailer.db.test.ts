import { Logger } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '../../../src/kernel/ids.js';
import { KeptMailQueries } from '../../../src/platform/mail/kept-mail.queries.js';
import { KeptMailer } from '../../../src/platform/mail/kept-mailer.js';
import { SmtpMailer } from '../../../src/platform/mail/smtp-mailer.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';

const mail = (over: object = {}) => ({
  id: newId(),
  to: 'amina@example.org',
  subject: 'Votre lien – رابط',
  text: 'Bonjour,\n\nhttps://example.org/sign-in/link/abc\n',
  ...over,
});

describe('mail over SMTP', () => {
  const received: { from: string; to: string[]; raw: string }[] = [];
  let refuse: Error | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuse) return done(refuse);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        return done();
      });
    },
  });
  let mailer: SmtpMailer;
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    mailer = new SmtpMailer(`smtp://127.0.0.1:${port}`, 'i-Parliaments <no-reply@records.example>');
  });
  afterAll(async () => {
    mailer.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  test('arrives with sender, receiver, subject and text, under a fixed id', async () => {
    const sent = mail();
    await mailer.send(sent);
    const { from, to, raw } = received.at(-1)!;
    expect(from).toBe('no-reply@records.example');
    expect(to).toEqual(['amina@example.org']);
    expect(raw).toContain(`Message-ID: <${sent.id}@records.example>`);
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(raw).toContain('https://example.org/sign-in/link/abc');
  });

  test('has one receiver, whatever is written in the address', async () => {
    const before = received.length;
    for (const to of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example']) {
      await mailer.send(mail({ to })).catch(() => undefined);
    }
    for (const { to, raw } of received.slice(before)) {
      expect(to).toHaveLength(1);
      expect(raw).not.toMatch(/^Bcc:/im);
    }
  });

  test('takes no headers from a subject', async () => {
    await mailer.send(mail({ subject: 'Hello\r\nBcc: spy@example.org' }));
    const { to, raw } = received.at(-1)!;
    expect(to).toEqual(['amina@example.org']);
    expect(raw).not.toMatch(/^Bcc:/m);
  });

  test('fails when the server refuses, so that the job is tried again', async () => {
    refuse = new Error('mailbox full');
    await expect(mailer.send(mail())).rejects.toThrow(/mailbox full/);
    refuse = null;
  });

  test('fails when there is no server', async () => {
    const nobody = new SmtpMailer('smtp://127.0.0.1:9', 'a@b.example');
    await expect(nobody.send(mail())).rejects.toThrow();
  });
});

describe('mail without a server', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());
  afterEach(() => vi.restoreAllMocks());

  test('is kept once, the newest first, in slices', async () => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const mailer = new KeptMailer(db.uow);
    const sent = [mail(), mail({ subject: 'two' }), mail({ subject: 'three' })];
    for (const one of sent) {
      await mailer.send(one);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await mailer.send(sent[0]!);
    const queries = new KeptMailQueries(db.database);
    const first = await queries.list(null, 2);
    const rest = await queries.list(first.next, 2);
    expect(rest.next).toBeNull();
    const ids = [...first.data, ...rest.data].map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids)).toEqual(new Set(sent.map(({ id }) => id)));
    expect(first.data.concat(rest.data).find(({ id }) => id === sent[0]!.id)).toMatchObject({
      recipient: 'amina@example.org',
      subject: sent[0]!.subject,
      body: sent[0]!.text,
    });
    await expect(queries.list('nonsense')).rejects.toMatchObject({ code: 'malformed_request' });
  });

  test('leaves one line in the log, without whom it was for or what it said', async () => {
    const warn = vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    await new KeptMailer(db.uow).send(mail());
    expect(warn).toHaveBeenCalledTimes(1);
    const line = warn.mock.calls[0]!.map(String).join(' ');
    expect(line).not.toMatch(/amina|example\.org|lien|link/);
  });

  test('is forgotten after a month', async () => {
    vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const mailer = new KeptMailer(db.uow);
    const old = mail();
    await mailer.send(old);
    const age = `update kept_mail set created_at = now() - interval '31 days' where id = $1`;
    await db.database.pool.query(age, [old.id]);
    await mailer.send(mail());
    const { data } = await new KeptMailQueries(db.database).list(null, 100);
    expect(data.map(({ id }) => id)).not.toContain(old.id);
  });
});

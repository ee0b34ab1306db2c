import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, type Mail } from './mailer.js';

/** Hands mails to the parliament's own server. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;
  private readonly host: string;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(url, {
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as object);
    this.host = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  }

  async send({ id, to, subject, text }: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      // As an object: a string would be read as a list, with room for more than one receiver.
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  close(): void {
    this.transport.close();
  }
}

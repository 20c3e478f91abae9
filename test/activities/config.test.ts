import { describe, expect, test } from '@jest/globals';
import { activitiesConfig } from '../../activities/config.ts';

const full = {
  DATABASE_URL: 'postgres://u:secret@db:5432/redress',
  SMTP_URL: 'smtps://u:secret@mail.example.org:465',
  MAIL_FROM: 'Asivado Care <care@asivado.example>',
};

describe('settings of the activities', () => {
  test('the sender gives the domain of Message-IDs and an address for replies that names the case', () => {
    expect(activitiesConfig(full)).toEqual({
      databaseUrl: full.DATABASE_URL,
      smtpUrl: full.SMTP_URL,
      mail: {
        from: { name: 'Asivado Care', address: 'care@asivado.example' },
        replyTo: 'care+{case}@asivado.example',
        domain: 'asivado.example',
      },
      filesDir: '.redress/files',
      webhooksLocal: false,
      labels: { trackingUrl: 'https://redress.example/track/{tracking}' },
    });
  });

  test('each may be given', () => {
    const given = {
      MAIL_REPLY_TO: 'reply-{case}@in.example',
      CASE_URL: 'https://x.example/{case}',
      FILES_DIR: '/data',
    };
    expect(activitiesConfig({ ...full, ...given })).toMatchObject({
      mail: { replyTo: 'reply-{case}@in.example', caseUrl: 'https://x.example/{case}' },
      filesDir: '/data',
    });
  });

  test('the shop that sends replacements is named whole, and over https', () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const given = { ...full, FULFILMENT_URL: 'https://shop.example/hook', FULFILMENT_SECRET: secret };
    expect(activitiesConfig(given).fulfilment).toEqual({ url: 'https://shop.example/hook', secret });
    expect(() => activitiesConfig({ ...given, FULFILMENT_SECRET: '' })).toThrow(
      'FULFILMENT_SECRET: is not set',
    );
    expect(() => activitiesConfig({ ...given, FULFILMENT_URL: 'http://shop.example' })).toThrow(
      'FULFILMENT_URL: expected https',
    );
    expect(() => activitiesConfig({ ...given, FULFILMENT_SECRET: 'whsec_short' })).toThrow(
      'FULFILMENT_SECRET: expected whsec_',
    );
  });

  test('without a sender only the mail catcher of this machine is served', () => {
    const { MAIL_FROM: _, ...rest } = full;
    expect(() => activitiesConfig(rest)).toThrow('MAIL_FROM: is not set');
    const local = activitiesConfig({ ...rest, SMTP_URL: 'smtp://127.0.0.1:1025' });
    expect(local.mail.from.address).toBe('customer-care@redress.example');
  });

  test('says everything that is missing or wrong at once, and no value of it', () => {
    const wrong = {
      DATABASE_URL: 'mysql://u:secret@db/x',
      SMTP_URL: '',
      MAIL_FROM: 'two@a.b, more@c.d',
      CASE_URL: 'x',
      TRACKING_URL: 'https://x.example/',
    };
    expect(() => activitiesConfig(wrong)).toThrow(/DATABASE_URL: expected a URL like postgres/);
    expect(() => activitiesConfig(wrong)).toThrow(/SMTP_URL: is not set/);
    expect(() => activitiesConfig(wrong)).toThrow(/MAIL_FROM: expected care@example\.org/);
    expect(() => activitiesConfig(wrong)).toThrow(/CASE_URL: expected a link/);
    expect(() => activitiesConfig(wrong)).toThrow(/TRACKING_URL: expected a link, with \{tracking\}/);
    expect(() => activitiesConfig(wrong)).not.toThrow(/secret|two@/);
  });
});

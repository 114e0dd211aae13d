/** Invoices and credit notes as PDF files, read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderInvoicePdf } from '#platform/documents/invoice-pdf';
import type { DocumentGiven } from '../support/invoice-document.ts';
import { documentOf } from '../support/invoice-document.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { readPdf } from './pdf-text.ts';

const read = async (given: DocumentGiven) => readPdf(await renderInvoicePdf(documentOf(given)));
const textOf = async (given: DocumentGiven) => (await read(given)).pages.map(({ text }) => text).join(' ');

/** Expects the words in this order, each after the one before. */
function inOrder(text: string, words: readonly string[]) {
  let from = 0;
  for (const word of words) {
    const found = text.indexOf(word, from);
    expect(found, `"${word}" after "${text.slice(Math.max(0, from - 40), from)}" in ${text}`).toBeGreaterThan(
      -1,
    );
    from = found + word.length;
  }
}

describe('an invoice', () => {
  it('says everything of the snapshot in the order in which it is read', async () => {
    const text = await textOf({
      purchaseOrder: 'PO-7781',
      lines: [
        {},
        {
          description: 'Seats',
          quantity: 1200,
          unitAmount: 1000,
          amount: 600_000,
          proration: true,
          periodStart: '2025-06-16',
        },
      ],
      discounts: [{ label: '20% for 3 months (WELCOME)', amount: 122_000 }],
      creditApplied: 1000,
      notes: ['A first note.', 'A second note.'],
    });
    inOrder(text, [
      ...['Invoice', 'PortTask B.V.', 'Invoice number INV-000123', 'Date of issue 1 June 2025'],
      ...['Date due 15 June 2025', 'Purchase order PO-7781'],
      ...['From PortTask B.V. Wilhelminakade 901 3072 AR Rotterdam Netherlands billing@porttask.example'],
      ...['Company number 76543210', 'VAT ID NL123456789B01'],
      ...['Bill to Blue Anchor Shipping S.A. Rua do Cais 12 1100-100 Lisboa Portugal', 'VAT ID PT501234567'],
      ...['5,894.80 EUR due 15 June 2025', 'Description Quantity Unit price, EUR Amount, EUR'],
      ...['Growth plan 1 June to 30 June 2025 1 100.00 100.00'],
      ...['Seats 16 June to 30 June 2025, part of a period 1,200 10.00 6,000.00'],
      ...[
        'Subtotal 6,100.00 EUR',
        '20% for 3 months (WELCOME) -1,220.00 EUR',
        'Total without VAT 4,880.00 EUR',
      ],
      ...['VAT 21% on 4,880.00 EUR 1,024.80 EUR', 'Total 5,904.80 EUR', 'Credit applied -10.00 EUR'],
      ...['Amount due 5,894.80 EUR'],
      ...['IBAN NL91 ABNA 0417 1643 00', 'BIC ABNANL2A', 'Payment reference INV-000123'],
      ...['A first note.', 'A second note.', 'Registered in the Netherlands, chamber of commerce 76543210'],
      ...['INV-000123', 'Page 1 of 1'],
    ]);
  });

  it('names its number as the title, is tagged, and bears the day of issue', async () => {
    const { info, tagged } = await read({});
    expect(info).toMatchObject({ Title: 'INV-000123', Subject: 'Invoice', Language: 'en' });
    expect(info.CreationDate).toBe('D:20250601000000Z');
    expect(tagged).toBe(true);
  });

  it('is the same file for the same snapshot, and another for another', async () => {
    const [one, again, other] = await Promise.all([
      renderInvoicePdf(documentOf()),
      renderInvoicePdf(structuredClone(documentOf())),
      renderInvoicePdf(documentOf({ lines: [{ unitAmount: 10_001 }] })),
    ]);
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });

  it('goes over two pages with 40 lines, with the head of the table on both', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({
      description: `Berth ${at + 1}.`,
      quantity: at + 1,
      periodStart: null,
      periodEnd: null,
    }));
    const { pages } = await read({ lines });
    expect(pages).toHaveLength(2);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain('Description Quantity Unit price, EUR Amount, EUR');
      expect(text).toContain(`Page ${at + 1} of 2`);
    }
    inOrder(pages.map(({ text }) => text).join(' '), [
      ...lines.map(({ description, quantity }) =>
        `${description} ${quantity} 100.00 ${quantity}00.00`.replace(/(\d)(\d{3}\.00)$/, '$1,$2'),
      ),
      'Subtotal 82,000.00 EUR',
    ]);
  });

  it('keeps the totals together, however many lines come before', async () => {
    for (let count = 9; count <= 14; count++) {
      const { pages } = await read({ lines: Array.from({ length: count }, () => ({})) });
      const holders = pages.filter(({ text }) => /Subtotal|VAT 21% on|Amount due/.test(text));
      expect(holders).toHaveLength(1);
      inOrder(holders[0]?.text ?? '', ['Subtotal', 'VAT 21% on', 'Total', 'Amount due']);
    }
  });

  it('has no decimals in yen and three in Kuwaiti dinars', async () => {
    expect(await textOf({ currency: 'JPY', lines: [{ unitAmount: 1_234_567 }] })).toContain('1,234,567 JPY');
    expect(await textOf({ currency: 'KWD', lines: [{ unitAmount: 1_234_567 }] })).toContain('1,234.567 KWD');
  });

  it('prints Greek, Cyrillic and the letters of all Latin alphabets of Europe', async () => {
    const words = [
      'Ναυτιλιακή Εταιρεία Άνδρου',
      'Українські порти, їжа та ґрунт',
      'Љубљана Џемпер Ђорђе',
      'Łódź Şişli Țară Őr Čeština Ģirts Þór Ħal',
    ];
    const text = await textOf({
      customer: { name: words[0] ?? '' },
      lines: words.map((description) => ({ description })),
    });
    inOrder(text, words);
    expect(text).not.toContain('cannot be printed');
  });

  it('says so where the font lacks a character', async () => {
    const text = await textOf({
      customer: { name: '日本海運 ＡＢＣ' },
      lines: [{ description: 'Tug 🚢🏽 boat\u0000\u200b' }],
    });
    inOrder(text, ['???? ABC', 'Tug ? boat', 'Characters that cannot be printed here are shown as “?”']);
  });

  it('names the rate of each line where there are several, and why there is no tax', async () => {
    const text = await textOf({
      lines: [{ taxRate: '23.33' }, { taxCategory: 'AE', taxRate: '0' }, { taxCategory: 'E', taxRate: '0' }],
      notes: ['Reverse charge: Article 196 of Council Directive 2006/112/EC.'],
    });
    inOrder(text, [
      '2025, VAT 23.33%',
      '2025, VAT reverse charge',
      '2025, VAT exempt',
      'VAT 23.33% on 100.00 EUR 23.33 EUR',
      'VAT reverse charge on 100.00 EUR 0.00 EUR',
    ]);
    inOrder(text, ['VAT exempt on 100.00 EUR 0.00 EUR', 'Reverse charge: Article 196']);
  });

  it('asks for nothing where nothing is due', async () => {
    const text = await textOf({ creditApplied: 12_100 });
    inOrder(text, ['Nothing to pay', 'Credit applied -121.00 EUR', 'Amount due 0.00 EUR']);
    expect(text).not.toContain('IBAN');
  });
});

describe('a credit note', () => {
  it('names the invoice it corrects and the reason, and asks for no payment', async () => {
    const text = await textOf({ kind: 'credit_note' });
    inOrder(text, [
      'Credit note',
      'Credit note number CN-000007',
      'Corrects invoice INV-000122 of 1 June 2025',
    ]);
    inOrder(text, ['Reason Downgrade on 16 June', '121.00 EUR credited', 'Total credited 121.00 EUR']);
    expect(text).not.toMatch(/IBAN|Date due|Amount due/);
  });
});

describe('any snapshot', () => {
  it('is printed inside the margins, whatever its texts and amounts are', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDocument({ largest: 9_000_000_000, mostLines: 12, currencies: ['EUR', 'JPY', 'KWD'] }),
        async (document) => {
          const { pages } = await readPdf(await renderInvoicePdf(document));
          for (const { pieces } of pages)
            for (const { x, y, width, text } of pieces) {
              expect(x, text).toBeGreaterThan(55);
              expect(x + width, text).toBeLessThan(541);
              expect(y, text).toBeGreaterThan(20);
              expect(y, text).toBeLessThan(800);
            }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('with a description longer than a page goes on over the next ones', async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `word${at}`);
    const { pages } = await read({ lines: [{ description: words.join(' ') }, {}] });
    // It begins on the first page, and leaves none empty.
    expect(pages[0]?.text).toContain('Description Quantity Unit price, EUR Amount, EUR word0 word1');
    expect(pages.length).toBeGreaterThan(2);
    for (const { text } of pages) expect(text.length).toBeGreaterThan(200);
    inOrder(
      pages
        .map(({ text }) => text.replaceAll(/Description Quantity Unit price, EUR Amount, EUR/g, ''))
        .join(' '),
      words.slice(0, 400),
    );
  });
});

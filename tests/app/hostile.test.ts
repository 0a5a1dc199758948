import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, preserveSource } from '../../src/node.ts';
import { hostilePage } from '../server/small-case.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { describeInBrowser, lookAtDemo, openPage, phone, serveCase, type Served, visit } from './browsing.ts';

const bidi = '\u202Eevil\u202C \u2066isolate\u2069 \u0007bell عنوان بالعربية';
const hugeLine = 'a'.repeat(400_000);

/** A case of one source, whose words, title and name all come from an enemy. */
async function serveHostile(text: string, mediaType: string): Promise<Served & { readonly id: string }> {
  const folder = await temporaryFolder();
  const open = unwrap(await createCaseIn(folder, { title: `<b>Case</b> ${bidi}`, actor: '<i>desk</i>' }));
  const { source } = unwrap(
    await preserveSource(open, new TextEncoder().encode(text), {
      from: '"><script>alert(1)</script>.html',
      how: 'file',
      mediaType,
      title: `<img src=x onerror=alert(2)> ${bidi}`,
      voice: `<svg onload=alert(3)> ${bidi}`,
    }),
  );
  await open.store.close();
  return { ...(await serveCase(folder)), id: source.id };
}

describeInBrowser('what strangers wrote', () => {
  // What every page is watched for fails these tests: dialogs, errors, complaints of the policy, requests that leave.
  test('a page that scripts, frames, pings and styles is words, and nothing of it runs or is fetched', async () => {
    const served = await serveHostile(hostilePage, 'text/html');
    const page = await openPage(served, `#/reading/${served.id}`);
    await page.locator('.text p').first().waitFor();
    expect(await page.locator('.text').textContent()).toContain("<script>alert('shown')</script> as words");
    for (const room of ['#/reading', '#/ledger', '#/conflicts', '#/hypotheses', `#/reading/${served.id}`]) {
      await visit(page, room);
      await page.locator('main').waitFor();
    }
    expect(await page.locator('main :is(script, iframe, object, embed, img, svg[onload], style, base)').count()).toBe(
      0,
    );
    expect(await page.locator('main [style*="url"], main a[href^="javascript"], main a[href^="http"]').count()).toBe(0);
  });

  test('marks of direction stay inside what they came with', async () => {
    const served = await serveHostile(
      `${bidi.replace('\u0007', '')}\n\nAn honest line.\n\nكلمات بالعربية فقط`,
      'text/plain',
    );
    const page = await openPage(served, `#/reading/${served.id}`);
    await page.locator('.text p').first().waitFor();
    const directions = await page.evaluate(
      `[...document.querySelectorAll('.text p')].map((block) => getComputedStyle(block).direction)`,
    );
    expect(directions).toEqual(['ltr', 'ltr', 'rtl']);
    const title = `getComputedStyle(document.querySelector('.case-title bdi')).unicodeBidi`;
    expect(await page.evaluate(title)).toBe('isolate');
  });

  test('a line of four hundred thousand letters widens nothing', async () => {
    const served = await serveHostile(hugeLine, 'text/plain');
    for (const look of [{}, phone]) {
      const page = await openPage(served, `#/reading/${served.id}`, look);
      await page.locator('.text p').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
  });

  test('an address may hold anything', async () => {
    const page = await openPage(await lookAtDemo());
    for (const hash of [
      '#/reading/<script>',
      '#/conflicts/%00',
      '#/../..',
      '#/ledger/1e9',
      '#/reading/s_"onload=',
      '#/hypotheses/<b>',
      '#/copies/<b>/<i>',
      '#/copies/s_000000000000/s_000000000001/99',
      '#/reading/s_000000000000/99999999-999999999',
    ]) {
      await visit(page, hash);
      expect(await page.getByRole('main').isVisible()).toBe(true);
    }
  });

  test('the page comes with a policy that allows its own files and no HTML from text', async () => {
    const { server } = await lookAtDemo();
    const response = await fetch(`${server.address}/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*/);
  });
});

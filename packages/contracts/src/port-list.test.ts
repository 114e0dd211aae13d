import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownPorts, portOf, problemOfPort, searchPorts } from './port-list.ts';
import { portsOfAfricaAndTheMiddleEast } from './ports-of-africa-and-the-middle-east.ts';
import { portsOfAsiaAndThePacific } from './ports-of-asia-and-the-pacific.ts';
import { portsOfEurope } from './ports-of-europe.ts';
import { portsOfTheAmericas } from './ports-of-the-americas.ts';

const codesOf = (text: string) => searchPorts(text).map(({ code }) => code);

describe('the list', () => {
  it('names each port once, by a code of its country, with a zone that exists', () => {
    for (const { code, name, country, countryName, timezone } of knownPorts) {
      expect(code).toMatch(/^[A-Z]{2}[A-Z2-9]{3}$/);
      expect(code.slice(0, 2)).toBe(country);
      // Countries that do not exist have no name but their code.
      expect(countryName, code).not.toBe(country);
      expect(name.trim(), code).toBe(name);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: timezone }), code).not.toThrow();
      expect(timezone, code).toMatch(/^(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//);
    }
    expect(new Set(knownPorts.map(({ code }) => code)).size).toBe(knownPorts.length);
    expect(new Set(knownPorts.map(({ name, country }) => `${name} ${country}`)).size).toBe(knownPorts.length);
  });

  it('loses none of a region to another', () => {
    const regions = [
      portsOfEurope,
      portsOfAfricaAndTheMiddleEast,
      portsOfAsiaAndThePacific,
      portsOfTheAmericas,
    ];
    const listed = regions.reduce((total, entries) => total + Object.keys(entries).length, 0);
    expect(knownPorts.length).toBe(listed);
    expect(listed).toBeGreaterThan(200);
  });

  it.each([
    ['NLRTM', 'Rotterdam', 'Netherlands', 'Europe/Amsterdam'],
    ['SGSIN', 'Singapore', 'Singapore', 'Asia/Singapore'],
    ['CNSHA', 'Shanghai', 'China', 'Asia/Shanghai'],
    ['NOOSL', 'Oslo', 'Norway', 'Europe/Oslo'],
    ['BRSSZ', 'Santos', 'Brazil', 'America/Sao_Paulo'],
    ['USLAX', 'Los Angeles', 'United States', 'America/Los_Angeles'],
    ['AEJEA', 'Jebel Ali', 'United Arab Emirates', 'Asia/Dubai'],
    ['AUSYD', 'Sydney', 'Australia', 'Australia/Sydney'],
  ])('has %s', (code, name, countryName, timezone) => {
    expect(portOf(code)).toMatchObject({ code, name, countryName, timezone });
    expect(problemOfPort(code)).toBeNull();
  });

  it.each(['', 'NLXXX', 'nlrtm', 'Rotterdam', 'constructor', '__proto__'])('has no %j', (code) => {
    expect(portOf(code)).toBeNull();
    expect(problemOfPort(code)).toMatch(/UN\/LOCODE/);
  });
});

describe('the search', () => {
  it('finds each port by its code, its name and its country', () => {
    fc.assert(
      fc.property(fc.constantFrom(...knownPorts), ({ code, name, countryName }) => {
        expect(codesOf(code.toLowerCase())[0]).toBe(code);
        expect(codesOf(name)).toContain(code);
        expect(codesOf(countryName)).toContain(code);
        expect(codesOf(`${countryName} ${name}`)).toContain(code);
      }),
    );
  });

  it.each([
    ['göteborg', 'SEGOT'],
    ['GOTEBORG', 'SEGOT'],
    ['tromso', 'NOTOS'],
    ['gdansk', 'PLGDN'],
    ['Itajai', 'BRITJ'],
    ['ambarli', 'TRAMR'],
    ['antwerpen', 'BEANR'],
    ['saigon', 'VNSGN'],
    ['rotter nether', 'NLRTM'],
  ])('finds %s', (text, code) => expect(codesOf(text)).toEqual([code]));

  it('puts what begins with the text first, then words that do', () => {
    expect(codesOf('san').slice(0, 3)).toEqual(['CLSAI', 'PRSJU', 'CLSVE']);
    expect(codesOf('ant').slice(0, 2)).toEqual(['CLANF', 'BEANR']);
    expect(codesOf('klang')).toEqual(['MYPKG']);
  });

  it('finds all without a text, and none by nonsense', () => {
    expect(searchPorts('  ')).toEqual(knownPorts);
    expect(searchPorts('qqq')).toEqual([]);
  });
});

import {describe, expect, it} from 'vitest';
import {withArtifacts} from '../../../src/export/pdf/artifacts.ts';

const lines = (text: string): string =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .join('\n');

describe('withArtifacts', () => {
  it('takes letters from right to left for what they are: their mark is no tag', () => {
    const reversed = lines(`
      BT
      /ReversedChars BMC
      <0001> Tj
      EMC
      <0002> Tj
      ET
    `);
    expect(withArtifacts(`q\n${reversed}\nQ`)).toBe(`q\n/Artifact BMC\n${reversed}\nEMC\nQ`);
    const tagged = lines(`
      /P <</MCID 0 >>BDC
      /ReversedChars BMC
      <0001> Tj
      EMC
      EMC
    `);
    expect(withArtifacts(tagged)).toBe(tagged);
  });

  it('marks what is painted outside of tags, and leaves state and tags where they are', () => {
    expect(
      withArtifacts(
        lines(`
      q
      1 0 0 1 0 0 cm
      0 0 10 10 re
      W* n
      /P <</MCID 0 >>BDC
      BT
      <0001> Tj
      ET
      EMC
      1 1 1 rg
      0 0 5 5 re
      f
      Q
      BT
      <0002> Tj
      ET
    `),
      ),
    ).toBe(
      lines(`
      q
      1 0 0 1 0 0 cm
      0 0 10 10 re
      W* n
      /P <</MCID 0 >>BDC
      BT
      <0001> Tj
      ET
      EMC
      /Artifact BMC
      1 1 1 rg
      0 0 5 5 re
      f
      EMC
      Q
      /Artifact BMC
      BT
      <0002> Tj
      ET
      EMC
    `),
    );
  });

  it('takes marks within marks for one', () => {
    const content = lines('/P <</MCID 0 >>BDC\n/Span <</ActualText <FEFF>>> BDC\n<01> Tj\nEMC\n/Im1 Do\nEMC');
    expect(withArtifacts(content)).toBe(content);
  });

  it('keeps its hands off forms, which may hold tags, and off marks that do not match', () => {
    expect(withArtifacts('/F1 Do', new Set(['F1']))).toBe('/F1 Do');
    expect(withArtifacts('/F1 Do')).toBe('/Artifact BMC\n/F1 Do\nEMC');
    expect(withArtifacts('EMC\n<01> Tj')).toBe('EMC\n<01> Tj');
    expect(withArtifacts('/P <</MCID 0 >>BDC\n<01> Tj')).toBe('/P <</MCID 0 >>BDC\n<01> Tj');
  });
});

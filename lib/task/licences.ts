/** Licences that SuperNI's tasks state, as they are written there most often, with their SPDX ids. */
export const LICENCES: readonly { name: string; spdx: string | null }[] = [
  { name: 'Apache 2.0', spdx: 'Apache-2.0' },
  { name: 'MIT', spdx: 'MIT' },
  { name: 'CC0', spdx: 'CC0-1.0' },
  { name: 'CC BY 2.0', spdx: 'CC-BY-2.0' },
  { name: 'CC BY 3.0', spdx: 'CC-BY-3.0' },
  { name: 'CC BY 4.0', spdx: 'CC-BY-4.0' },
  { name: 'CC BY-SA 3.0', spdx: 'CC-BY-SA-3.0' },
  { name: 'CC BY-SA 4.0', spdx: 'CC-BY-SA-4.0' },
  { name: 'CC BY-ND 4.0', spdx: 'CC-BY-ND-4.0' },
  { name: 'CC BY-NC 3.0', spdx: 'CC-BY-NC-3.0' },
  { name: 'CC BY-NC 4.0', spdx: 'CC-BY-NC-4.0' },
  { name: 'CC BY-NC-SA 3.0', spdx: 'CC-BY-NC-SA-3.0' },
  { name: 'CC BY-NC-SA 4.0', spdx: 'CC-BY-NC-SA-4.0' },
  { name: 'CC BY-NC-ND 4.0', spdx: 'CC-BY-NC-ND-4.0' },
  { name: 'BSD 2-Clause', spdx: 'BSD-2-Clause' },
  { name: 'BSD 3-Clause', spdx: 'BSD-3-Clause' },
  { name: 'GPL 2.0', spdx: 'GPL-2.0-only' },
  { name: 'GPL 3.0', spdx: 'GPL-3.0-only' },
  { name: 'LGPL 3.0', spdx: 'LGPL-3.0-only' },
  { name: 'AGPL 3.0', spdx: 'AGPL-3.0-only' },
  { name: 'ODC-BY', spdx: 'ODC-By-1.0' },
  { name: 'ODbL', spdx: 'ODbL-1.0' },
  { name: 'PDDL', spdx: 'PDDL-1.0' },
  { name: 'Artistic License 2.0', spdx: 'Artistic-2.0' },
  { name: 'Microsoft Public License', spdx: 'MS-PL' },
  { name: 'The GNU Free Documentation License 1.3', spdx: 'GFDL-1.3-only' },
  { name: 'Public Domain', spdx: null },
  { name: 'Unknown', spdx: null },
];

const ALIASES: Readonly<Record<string, string>> = {
  apache: 'Apache-2.0',
  apachelicense20: 'Apache-2.0',
  apachelicenseversion20: 'Apache-2.0',
  mitlicense: 'MIT',
  cc010: 'CC0-1.0',
  cc010universal: 'CC0-1.0',
  cczero: 'CC0-1.0',
  bsd2clauselicense: 'BSD-2-Clause',
  bsd3clauselicense: 'BSD-3-Clause',
  gplv2: 'GPL-2.0-only',
  gplv3: 'GPL-3.0-only',
  gnugplv3: 'GPL-3.0-only',
  gnugeneralpubliclicensev30: 'GPL-3.0-only',
  lgplv3: 'LGPL-3.0-only',
  agplv3: 'AGPL-3.0-only',
  odcby10: 'ODC-By-1.0',
  odbl10: 'ODbL-1.0',
  opendatabaselicense: 'ODbL-1.0',
  artistic20: 'Artistic-2.0',
  mspl: 'MS-PL',
};

const BY_KEY = new Map<string, string>(Object.entries(ALIASES));
for (const { name, spdx } of LICENCES) {
  if (spdx === null) continue;
  BY_KEY.set(key(name), spdx);
  BY_KEY.set(key(spdx), spdx);
}

/** The SPDX id of a licence as people write it (`CC BY 4.0`, `cc-by-4.0`, `Apache License 2.0`); null when it maps to none. */
export function spdxOf(name: string): string | null {
  return BY_KEY.get(key(name)) ?? BY_KEY.get(licenceKey(name)) ?? null;
}

/** What two spellings of a licence's name have in common: `Creative Commons Attribution 4.0` and `cc-by-4.0` are `ccby4.0`. */
export function licenceKey(name: string): string {
  return key(spelledOut(name));
}

/** `Creative Commons Attribution-ShareAlike 4.0 International` as `CC BY SA 4.0`. */
function spelledOut(name: string): string {
  return name
    .replace(/creative commons/i, 'CC')
    .replace(/attribution/i, 'BY')
    .replace(/non-?\s?commercial/i, 'NC')
    .replace(/share-?\s?alike/i, 'SA')
    .replace(/no-?\s?deriv(ative)?s?/i, 'ND')
    .replace(/\b(international|unported|generic|public|licen[cs]e|version|v(?=\d))\b/gi, '');
}

function key(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

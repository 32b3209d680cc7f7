/** A part of a whole as it is shown: "12.3 %"; what is not nothing never shows as nothing. */
export function percent(part: number): string {
  return part > 0 && part < 0.001 ? '< 0.1 %' : `${(part * 100).toFixed(1)} %`;
}

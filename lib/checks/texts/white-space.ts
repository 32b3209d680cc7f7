/** Whether a UTF-16 unit is what `trim` removes: JavaScript's white space and line ends. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit >= 0xa0 && String.fromCharCode(unit).trim() === '';
}

/** Whether a text has nothing but white space in it. */
export function isBlank(text: string): boolean {
  return text === '' || (isSpace(text.charCodeAt(0)) && text.trim() === '');
}

/** Whether white space stands at the beginning or end of a text that is not blank. */
export function isSurrounded(text: string): boolean {
  if (text === '' || (!isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(text.length - 1)))) return false;
  return text.trim() !== '';
}

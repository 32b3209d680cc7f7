/** A piece of a message's text: words, or the place of a parameter. */
export interface MessagePart {
  kind: 'words' | 'parameter';
  text: string;
  /** It stands only in some findings. */
  optional: boolean;
}

/** Takes a message's text apart: `{name}` is a parameter, what stands in square brackets is optional. */
export function messageParts(text: string): MessagePart[] {
  return Array.from(text.matchAll(/\[([^\]]*)\]|([^[]+)/g)).flatMap(([, optional, plain = '']) =>
    partsOf(optional ?? plain, optional !== undefined),
  );
}

function partsOf(text: string, optional: boolean): MessagePart[] {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      return name === undefined
        ? { kind: 'words', text: piece, optional }
        : { kind: 'parameter', text: readable(name), optional };
    });
}

/** `firstLine` is “first line”. */
function readable(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

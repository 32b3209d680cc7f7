/** Whether the browser runs on a Mac, an iPhone or an iPad, whose keys have other names. To be asked in a browser. */
export function isApple(platform: string = navigator.platform): boolean {
  return /^(Mac|iP(hone|ad|od))/.test(platform);
}

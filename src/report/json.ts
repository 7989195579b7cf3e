/** One line of JSON. The two Unicode line separators are escaped, since many line readers take them for line ends. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u2028\u2029]/g, (separator) => `\\u${separator.charCodeAt(0).toString(16)}`)}\n`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 has no way to write: control characters, halves of characters, and two that are none. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

/** Text as it stands in XML, between tags or in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
}

/** An element with attributes and text; those that are null are left out, and the element too when `text` is null. */
export function xmlElement(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | number | null>> = {},
): string {
  return text === null ? '' : `<${name}${xmlAttributes(attributes)}>${escapeXml(text)}</${name}>`
}

/** Attributes with a space before each; those that are null are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

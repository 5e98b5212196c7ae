/** A hue that an organization keeps, so that people know by colour where they are. */
export const hueOf = (id: string | undefined): number =>
  [...(id ?? 'polyclinic')].reduce((sum, each) => (sum * 31 + (each.codePointAt(0) ?? 0)) % 360, 7)

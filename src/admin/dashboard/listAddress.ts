export type Condition = readonly [field: string, operator: string, value: string]

/** The address of a list in the panel that shows the rows which meet all the conditions. */
export function listAddress(
  adminRoute: string,
  collection: string,
  conditions: readonly Condition[] = [],
): string {
  const query = conditions
    .map(
      ([field, operator, value], index) =>
        `where[or][0][and][${index}][${field}][${operator}]=${encodeURIComponent(value)}`,
    )
    .join('&')
  return `${adminRoute}/collections/${collection}${query && `?${query}`}`
}

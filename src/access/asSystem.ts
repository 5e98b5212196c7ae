/**
 * Options for a Local API call made by the product itself, not for a person. The reason stands at
 * the call, and this is the only place where access is overridden.
 */
export const asSystem = (_reason: string): { overrideAccess: true } => ({ overrideAccess: true })

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text can be the id of a row at all, so that no odd one reaches the database. */
export const isUuid = (text: string): boolean => uuid.test(text)

/** First in a CSV file, it has spreadsheets read Arabic as UTF-8. */
export const BYTE_ORDER_MARK = '\u{FEFF}'

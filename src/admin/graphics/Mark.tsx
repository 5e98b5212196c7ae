/** The product's mark: a cross whose arms are four rooms around one open court. */
export const Mark = ({ size }: { size: number }) => (
  <svg
    aria-hidden="true"
    className="pc-mark"
    focusable="false"
    height={size}
    viewBox="0 0 32 32"
    width={size}
  >
    <rect className="pc-mark__ground" height="32" rx="8" width="32" />
    <path
      className="pc-mark__cross"
      d="M13 5h6a1.5 1.5 0 0 1 1.5 1.5v5h5A1.5 1.5 0 0 1 27 13v6a1.5 1.5 0 0 1-1.5 1.5h-5v5A1.5 1.5 0 0 1 19 27h-6a1.5 1.5 0 0 1-1.5-1.5v-5h-5A1.5 1.5 0 0 1 5 19v-6a1.5 1.5 0 0 1 1.5-1.5h5v-5A1.5 1.5 0 0 1 13 5Z"
    />
    <circle className="pc-mark__court" cx="16" cy="16" r="3.6" />
  </svg>
)

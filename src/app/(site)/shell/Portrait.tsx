interface Props {
  name: string
  /** In pixels. */
  size: number
  url: string | null | undefined
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0]?.toUpperCase() ?? '')
    .join('')

/** A person's picture, or their initials where there is none. The name stands beside it. */
export const Portrait = ({ name, size, url }: Props) =>
  url ? (
    // eslint-disable-next-line @next/next/no-img-element -- pictures are behind the session
    <img alt="" className="pc-portrait" height={size} src={url} width={size} />
  ) : (
    <span
      aria-hidden="true"
      className="pc-portrait"
      style={{ inlineSize: size, blockSize: size, fontSize: size * 0.4 }}
    >
      {initialsOf(name)}
    </span>
  )
